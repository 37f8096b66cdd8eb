package eu.vallum.gateway.portal.notice;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Codes;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** How the visitor is told, and how the mailboxes of their organisation are. */
@Path("/app/settings/notifications")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RuleResource {
    private static final String HERE = "/app/settings/notifications";
    private static final String MAILBOX = "/{id:[0-9a-fA-F-]{36}}";
    private static final Set<String> DONE = Set.of("saved", "asked", "confirmed", "removed");
    private static final int TOO_MANY = 429;

    private final Pages pages;
    private final NoticeClient incidents;

    @CheckedTemplate(basePath = "notice")
    static class Templates {
        static native TemplateInstance rules(
                NoticeRule rule,
                List<NoticeRule> mailboxes,
                Form form,
                Choices choices,
                @Nullable String wrongCode,
                @Nullable String done);

        private Templates() {}
    }

    /**
     * What the form offers.
     *
     * @param reports whether it is of somebody who reports for an entity, whom no incident concerns but the own
     */
    record Choices(
            List<String> sectors,
            List<String> severities,
            List<NoticeRule.Offered> lists,
            List<String> leads,
            List<String> days,
            boolean reports) {
        /** A mailbox is read by many: it goes by a list that is shared. */
        static Choices of(NoticeRule rule, List<NoticeRule.Offered> lists, boolean reports) {
            return new Choices(
                    Codes.SECTORS,
                    RuleForm.SEVERITIES,
                    lists.stream().filter(list -> rule.own() || list.shared()).toList(),
                    RuleForm.LEADS,
                    RuleForm.DAYS,
                    reports);
        }

        /** Whether the list that the rules name is none of these any more. */
        public boolean lost(NoticeRule rule) {
            var view = rule.view();
            return view != null && lists.stream().noneMatch(list -> list.id().equals(view.id()));
        }
    }

    @Inject
    RuleResource(Pages pages, @RestClient NoticeClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response own(@QueryParam("done") @Nullable String done, @QueryParam("view") @Nullable UUID view) {
        var all = incidents.rules();
        var form = RuleForm.of(shown(all.own()));
        if (view != null) {
            form.put("view", view.toString()); // chosen on the page of saved lists, and not kept before it is saved
        }
        return pages.show(page(all.own(), all, form, null, known(done)));
    }

    @GET
    @Path("/new")
    @RunOnVirtualThread
    public Response fresh() {
        var all = incidents.rules();
        var rule = fresh(all.own(), UuidV7.next());
        return pages.show(page(rule, all, RuleForm.of(rule), null, null));
    }

    @GET
    @Path(MAILBOX)
    @RunOnVirtualThread
    public Response mailbox(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        var all = incidents.rules();
        if (id.equals(all.own().id())) {
            return pages.go(HERE);
        }
        var rule = found(all, id);
        return pages.show(page(rule, all, RuleForm.of(rule), null, known(done)));
    }

    @POST
    @Path(MAILBOX)
    @RunOnVirtualThread
    public Response keep(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var all = incidents.rules();
        var rule = found(all, id);
        var form = Form.of(sent);
        var keep = RuleForm.read(form, rule.own(), rule.ways());
        if (keep == null) {
            return pages.show(422, page(rule, all, form, null, null));
        }
        try {
            var version = form.value("version").matches("\\d{1,9}") ? form.value("version") : "0";
            var kept = incidents.keep(id, "\"" + version + "\"", keep);
            return pages.go(
                    address(kept) + (kept.mailbox() == null || kept.confirmed() ? "?done=saved" : "?done=asked"));
        } catch (Refusal refusal) {
            if (refusal.names("/view")) {
                form.refuse("view", "noticeList");
                return pages.show(422, page(rule, all, form, null, null));
            }
            form.refuse(
                    refusal.status() == TOO_MANY ? "mailbox" : rule.own() ? "mailbox" : "name",
                    switch (refusal.status()) {
                        case 400 -> "invalid";
                        case 403 -> "roleMissing";
                        case 412 -> "changedMeanwhile";
                        case TOO_MANY -> "tooManyCodes";
                        default -> throw refusal;
                    });
            if (refusal.status() == 412) {
                form.put("version", Integer.toString(rule.version()));
            }
            return pages.show(refusal.status() == 412 ? 409 : 422, page(rule, all, form, null, null));
        }
    }

    @POST
    @Path(MAILBOX + "/confirmation")
    @RunOnVirtualThread
    public Response confirm(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var code = Form.of(sent).value("code");
        try {
            if (!code.matches("\\d{6}")) {
                return wrongCode(id, "codeForm");
            }
            return pages.go(address(incidents.confirm(id, new NoticeClient.Code(code))) + "?done=confirmed");
        } catch (Refusal refusal) {
            return switch (refusal.code()) {
                case "code-wrong" -> wrongCode(id, "codeWrong");
                case "code-over" -> wrongCode(id, "codeOver");
                case "role-missing" -> wrongCode(id, "roleMissing");
                default -> throw refusal;
            };
        }
    }

    @POST
    @Path(MAILBOX + "/code")
    @RunOnVirtualThread
    public Response sendCode(@PathParam("id") UUID id) {
        try {
            return pages.go(address(incidents.sendCode(id)) + "?done=asked");
        } catch (Refusal refusal) {
            return switch (refusal.status()) {
                case TOO_MANY -> wrongCode(id, "tooManyCodes");
                case 409 -> pages.go(HERE);
                case 403 -> wrongCode(id, "roleMissing");
                default -> throw refusal;
            };
        }
    }

    @POST
    @Path(MAILBOX + "/removal")
    @RunOnVirtualThread
    public Response remove(@PathParam("id") UUID id) {
        try {
            incidents.discard(id);
            return pages.go(HERE + "?done=removed");
        } catch (Refusal refusal) {
            if (refusal.status() != 403) {
                throw refusal;
            }
            return wrongCode(id, "roleMissing");
        }
    }

    private Response wrongCode(UUID id, String word) {
        var all = incidents.rules();
        var rule = found(all, id);
        return pages.show(422, page(rule, all, RuleForm.of(rule), word, null));
    }

    private TemplateInstance page(
            NoticeRule rule, NoticeRule.All all, Form form, @Nullable String wrongCode, @Nullable String done) {
        var person = pages.shell().person();
        boolean reports = person != null && person.reports();
        var lists = reports ? List.<NoticeRule.Offered>of() : incidents.lists().items();
        return Templates.rules(rule, all.mailboxes(), form, Choices.of(rule, lists, reports), wrongCode, done);
    }

    /** The rules of that id; those of a new mailbox when there are none. */
    private NoticeRule found(NoticeRule.All all, UUID id) {
        if (id.equals(all.own().id())) {
            return shown(all.own());
        }
        return all.mailboxes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseGet(() -> fresh(all.own(), id));
    }

    /** What is usual, in the language of the page while nothing was said. */
    private NoticeRule shown(NoticeRule own) {
        return own.version() > 0 ? own : with(own, own.id(), true, own.mine());
    }

    private NoticeRule fresh(NoticeRule own, UUID id) {
        return with(own, id, false, false);
    }

    private NoticeRule with(NoticeRule own, UUID id, boolean isOwn, boolean mine) {
        return new NoticeRule(
                id,
                isOwn,
                null,
                0,
                pages.shell().language().code(),
                own.zone(),
                own.ways(),
                mine,
                List.of(),
                null,
                null,
                6,
                new NoticeRule.Digest("07:00", null),
                null,
                null,
                false);
    }

    private static String address(NoticeRule rule) {
        return rule.own() ? HERE : HERE + "/" + rule.id();
    }

    private static @Nullable String known(@Nullable String done) {
        return done != null && DONE.contains(done) ? done : null;
    }
}
