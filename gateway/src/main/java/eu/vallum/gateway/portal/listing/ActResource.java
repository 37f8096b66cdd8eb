package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.listing.ActClient.ActOnMany;
import eu.vallum.gateway.portal.listing.ActClient.Plan;
import eu.vallum.gateway.portal.listing.ActClient.Run;
import eu.vallum.gateway.portal.listing.ActClient.Undo;
import eu.vallum.gateway.portal.sharing.ShareForm;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Group;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.session.Visitor;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One thing done to many incidents: its terms, what it would change, doing it, how far it is, taking it back. */
@Path("/app/incidents/acts")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ActResource {
    private static final Pattern ID = Pattern.compile(Query.ID_FORM);
    private static final int MOST = 500;
    private static final int UNPROCESSABLE = 422;
    private final Pages pages;
    private final ActClient acts;
    private final Visitor visitor;

    @CheckedTemplate(basePath = "listing")
    static class Templates {
        static native TemplateInstance terms(
                String act,
                Query query,
                Form form,
                List<String> incidents,
                List<Organisation> recipients,
                List<Group> groups,
                List<String> labels,
                List<String> bases);

        static native TemplateInstance act(
                String act,
                Plan plan,
                Query query,
                Form form,
                List<String> incidents,
                List<String> names,
                List<String> fields,
                @Nullable String officer,
                String key,
                boolean changed);

        static native TemplateInstance nothing(Query query);

        static native TemplateInstance run(Run run, Form form);

        private Templates() {}
    }

    @Inject
    ActResource(Pages pages, @RestClient ActClient acts, Visitor visitor) {
        this.pages = pages;
        this.acts = acts;
        this.visitor = visitor;
    }

    /** Asks for what it needs to be looked at: a reason, or recipients and terms. */
    @POST
    @Path("/terms")
    @RunOnVirtualThread
    public Response terms(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return selected(form) ? pages.show(terms(form)) : nothing(form);
    }

    @POST
    @RunOnVirtualThread
    public Response preview(MultivaluedMap<String, String> sent) {
        return preview(Form.of(sent), false);
    }

    @POST
    @Path("/start")
    @RunOnVirtualThread
    public Response start(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        try {
            ActForm.check(form);
            var asked = asked(form, Long.valueOf(form.value("expected")));
            if (form.isWrong()) {
                return preview(form, false);
            }
            var run = acts.start(form.value("key"), asked);
            return pages.go("/app/incidents/acts/" + run.id());
        } catch (NumberFormatException notOurs) {
            return preview(form, false);
        } catch (Refusal refusal) {
            if (refusal.status() == 409) {
                return preview(form, true);
            }
            throw refusal;
        }
    }

    @GET
    @Path("/{run:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response follow(@PathParam("run") UUID run) {
        return pages.show(Templates.run(acts.read(run), Form.empty()));
    }

    @POST
    @Path("/{run:[0-9a-fA-F-]{36}}/undo")
    @RunOnVirtualThread
    public Response undo(@PathParam("run") UUID run, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var read = acts.read(run);
        if (read.told()) {
            form.require("reason", "reasonMissing");
        }
        if (form.isWrong()) {
            return pages.show(UNPROCESSABLE, Templates.run(read, form));
        }
        try {
            return pages.go("/app/incidents/acts/"
                    + acts.undo(run, new Undo(read.told() ? form.value("reason") : null))
                            .id());
        } catch (Refusal refusal) {
            if (refusal.status() == 409) {
                return pages.go("/app/incidents/acts/" + run); // somebody, or another tab, was faster
            }
            throw refusal;
        }
    }

    private Response preview(Form form, boolean changed) {
        if (!selected(form)) {
            return nothing(form);
        }
        ActForm.check(form);
        var asked = asked(form, null);
        if (form.isWrong()) {
            return pages.show(UNPROCESSABLE, terms(form));
        }
        var plan = acts.preview(asked);
        var officer = asked.assign() == null ? null : asked.assign().officer();
        return pages.show(
                changed ? 409 : 200,
                Templates.act(
                        ActForm.act(form),
                        plan,
                        query(form),
                        form,
                        form.holds("all", "yes") ? List.of() : incidents(form),
                        names(form),
                        ActForm.fields(),
                        officer == null ? null : officer.shown(),
                        UuidV7.next().toString(),
                        changed));
    }

    private TemplateInstance terms(Form form) {
        var act = ActForm.act(form);
        var others = act.equals("share") || act.equals("withdraw");
        return Templates.terms(
                act,
                query(form),
                form,
                form.holds("all", "yes") ? List.of() : incidents(form),
                others ? acts.recipients().items() : List.of(),
                others ? ours() : List.of(),
                ShareForm.LABELS,
                ShareForm.BASES);
    }

    private Response nothing(Form form) {
        return pages.show(UNPROCESSABLE, Templates.nothing(query(form)));
    }

    /** Whom it is shared with or withdrawn from, by name. */
    private List<String> names(Form form) {
        var recipients = ActForm.recipients(form);
        var all = recipients.isEmpty()
                ? List.<String>of()
                : acts.recipients().items().stream()
                        .filter(one -> recipients.contains(one.id()))
                        .map(Organisation::name)
                        .toList();
        return form.value("group").isEmpty()
                ? all
                : ours().stream()
                        .filter(one -> form.holds("group", one.id().toString()))
                        .map(Group::name)
                        .toList();
    }

    private List<Group> ours() {
        return acts.groups().items().stream().filter(Group::ours).toList();
    }

    private ActOnMany asked(Form form, @Nullable Long expected) {
        var all = form.holds("all", "yes");
        var zone = pages.shell().zone();
        return ActForm.read(form, zone, visitor.required())
                .to(
                        all
                                ? null
                                : incidents(form).stream().map(UUID::fromString).toList(),
                        all ? query(form).kept(zone).filter() : null,
                        expected);
    }

    private static Query query(Form form) {
        return Query.of(Query.parsed(form.value("query")));
    }

    private static boolean selected(Form form) {
        return form.holds("all", "yes") || !incidents(form).isEmpty();
    }

    private static List<String> incidents(Form form) {
        return form.all("incident").stream()
                .filter(id -> ID.matcher(id).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
