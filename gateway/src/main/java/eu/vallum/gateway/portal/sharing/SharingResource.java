package eu.vallum.gateway.portal.sharing;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.sharing.SharingClient.Items;
import eu.vallum.gateway.portal.sharing.SharingClient.PreviewShare;
import eu.vallum.gateway.portal.sharing.SharingClient.ViewAs;
import eu.vallum.gateway.portal.sharing.SharingClient.WithdrawShare;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Download;
import eu.vallum.gateway.portal.view.GroupShare;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Share;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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

/** Whom an incident is shared with, sharing it after a preview, and taking a share back after naming who loses what. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/sharing")
@Authenticated
class SharingResource {
    private static final int MOST_FILES = 200;
    private static final Set<String> DONE = Set.of("shared", "withdrawn", "marked", "fields", "redacted");

    private final Pages pages;
    private final SharingClient incidents;

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance panel(
                IncidentDetails incident,
                List<Share> shares,
                List<GroupShare> groups,
                List<Organisation> recipients,
                Form form,
                List<String> labels,
                List<String> bases,
                List<String> redactable,
                Withheld withheld,
                @Nullable String done);

        static native TemplateInstance preview(
                IncidentDetails incident, SharePreview preview, IncidentDetails read, Form form, String key);

        static native TemplateInstance persons(IncidentDetails incident, List<Readers> readers, Form form);

        static native TemplateInstance withdrawal(
                IncidentDetails incident, Share share, List<Download> taken, Form form);

        static native TemplateInstance recipients(List<Organisation> recipients, Form form);

        private Templates() {}
    }

    @Inject
    SharingResource(Pages pages, @RestClient SharingClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response panel(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        var known = done != null && DONE.contains(done) ? done : null;
        return pages.show(panel(id, Form.empty(), known));
    }

    /** The recipients that fit the words, for the search beside the list; those ticked already stay. */
    @POST
    @Path("/recipients")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response recipients(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var words = form.value("q");
        var chosen = ShareForm.recipients(form);
        var all = incidents.recipients(null).items();
        var found = words.isEmpty() ? all : incidents.recipients(words).items();
        var shown = all.stream()
                .filter(one -> chosen.contains(one.id()) || found.contains(one))
                .toList();
        return pages.show(Templates.recipients(shown, form));
    }

    @POST
    @Path("/preview")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response preview(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        ShareForm.check(form);
        var share = ShareForm.read(form, pages.shell().zone());
        if (form.isWrong()) {
            return pages.show(422, panel(id, form, null));
        }
        if (ShareForm.red(form) && !everybodyNamed(form)) {
            if (form.value("named").equals("1")) {
                form.refuse("persons", "tlpRed");
            }
            return pages.show(form.isWrong() ? 422 : 200, persons(id, form));
        }
        var withheld = ShareForm.chosen(form);
        var preview =
                incidents.preview(id, new PreviewShare(share.recipients(), share.tlp(), withheld, share.persons()));
        var read = incidents.viewAs(id, new ViewAs(share.recipients().getFirst(), share.tlp(), withheld));
        return pages.show(Templates.preview(
                incidents.incident(id), preview, read, form, UuidV7.next().toString()));
    }

    @POST
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response share(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        ShareForm.check(form);
        var share = ShareForm.read(form, pages.shell().zone());
        if (form.isWrong() || form.value("key").length() < 8) {
            return pages.show(422, panel(id, form, null));
        }
        if (ShareForm.red(form) && !everybodyNamed(form)) {
            return pages.show(422, persons(id, form));
        }
        try {
            incidents.share(id, form.value("key"), share);
            return pages.go("/app/incidents/" + id + "/sharing?done=shared");
        } catch (Refusal refusal) {
            if (refusal.status() != 409 && refusal.status() != 422 && refusal.status() != 400) {
                throw refusal;
            }
            form.refuse(refusal.code().startsWith("tlp") ? "tlp" : "recipients", word(refusal.code()));
            return pages.show(422, panel(id, form, null));
        }
    }

    @GET
    @Path("/{share:[0-9a-fA-F-]{36}}/withdrawal")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response confirmWithdrawal(@PathParam("id") UUID id, @PathParam("share") UUID share) {
        return pages.show(withdrawal(id, share, Form.empty()));
    }

    @POST
    @Path("/{share:[0-9a-fA-F-]{36}}/withdrawal")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response withdraw(
            @PathParam("id") UUID id, @PathParam("share") UUID share, @FormParam("reason") @Nullable String reason) {
        var form = Form.empty().put("reason", reason);
        form.require("reason", "reasonMissing");
        if (form.isWrong()) {
            return pages.show(422, withdrawal(id, share, form));
        }
        incidents.withdraw(id, share, new WithdrawShare(form.value("reason")));
        return pages.go("/app/incidents/" + id + "/sharing?done=withdrawn");
    }

    private static boolean everybodyNamed(Form form) {
        var named = ShareForm.persons(form).stream()
                .map(SharingClient.Named::organisation)
                .toList();
        return named.containsAll(ShareForm.recipients(form));
    }

    private TemplateInstance persons(UUID id, Form form) {
        var chosen = ShareForm.recipients(form);
        var readers = incidents.recipients(null).items().stream()
                .filter(one -> chosen.contains(one.id()))
                .map(one -> new Readers(one, incidents.persons(one.id()).persons()))
                .toList();
        return Templates.persons(incidents.incident(id), readers, form);
    }

    private TemplateInstance panel(UUID id, Form form, @Nullable String done) {
        var incident = incidents.incident(id);
        if (form.value("tlp").isEmpty()) {
            form.put("tlp", ShareForm.WITH_RED.contains(incident.tlp()) ? incident.tlp() : "AMBER+STRICT");
        }
        Items<Share> shares = incidents.shares(id);
        return Templates.panel(
                incident,
                shares.items(),
                incidents.groupShares(id).items(),
                incidents.recipients(null).items(),
                form,
                ShareForm.WITH_RED,
                ShareForm.BASES,
                ShareForm.REDACTABLE,
                new Withheld(incidents.redactions(id).items()),
                done);
    }

    private TemplateInstance withdrawal(UUID id, UUID share, Form form) {
        var found = find(id, share);
        var taken = incidents.downloads(id, MOST_FILES).items().stream()
                .filter(one -> one.organisation().id().equals(found.recipient().id()))
                .toList();
        return Templates.withdrawal(incidents.incident(id), found, taken, form);
    }

    private Share find(UUID id, UUID share) {
        return incidents.shares(id).items().stream()
                .filter(one -> one.id().equals(share) && !one.withdrawn())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String word(String code) {
        return switch (code) {
            case "tlp-red-needs-persons" -> "tlpRed";
            case "tlp-looser-than-incident" -> "tlpLooser";
            case "dissemination-held" -> "held";
            case "unknown-person" -> "unknownPerson";
            case "already-shared" -> "alreadyShared";
            case "unknown-recipient" -> "unknownRecipient";
            case "expiry-in-the-past" -> "expiryPast";
            default -> "invalid";
        };
    }
}
