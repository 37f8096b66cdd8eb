package eu.vallum.gateway.portal.guest;

import eu.vallum.gateway.portal.guest.GuestClient.Invite;
import eu.vallum.gateway.portal.guest.GuestClient.ViewAs;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.sharing.ShareForm;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Codes;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
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

/** Authorities that are not on the platform: inviting one after a preview, its link, and the code for it. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/sharing/guests")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class GuestResource {
    private static final Set<String> DONE = Set.of("invited", "linked");
    private static final List<String> LANGUAGES = List.of("en", "fr");

    private final Pages pages;
    private final GuestClient incidents;

    @CheckedTemplate(basePath = "guest")
    static class Templates {
        static native TemplateInstance list(
                IncidentDetails incident,
                List<Guest> guests,
                Form form,
                List<String> states,
                List<String> languages,
                List<String> labels,
                List<String> bases,
                List<String> redactable,
                @Nullable String done);

        static native TemplateInstance preview(IncidentDetails incident, IncidentDetails read, Form form, String key);

        static native TemplateInstance code(IncidentDetails incident, Guest guest, Guest.Code code);

        private Templates() {}
    }

    @Inject
    GuestResource(Pages pages, @RestClient GuestClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), done != null && DONE.contains(done) ? done : null));
    }

    /** Shows what it would read, or invites it. */
    @POST
    @RunOnVirtualThread
    public Response invite(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        check(form);
        var expires = ShareForm.expiry(form, pages.shell().zone());
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        var withheld = ShareForm.chosen(form);
        if (form.value("key").length() < 8) {
            var read = incidents.viewAs(id, new ViewAs(UuidV7.next(), form.value("tlp"), withheld));
            return pages.show(Templates.preview(
                    incidents.incident(id), read, form, UuidV7.next().toString()));
        }
        try {
            incidents.invite(
                    id,
                    form.value("key"),
                    new Invite(
                            form.value("name"),
                            form.value("country"),
                            form.value("mailbox"),
                            form.value("phone"),
                            form.value("language"),
                            form.value("tlp"),
                            form.value("basis"),
                            form.value("scopeNote"),
                            expires,
                            withheld));
            return pages.go("/app/incidents/" + id + "/sharing/guests?done=invited");
        } catch (Refusal refusal) {
            if (refusal.status() != 409 && refusal.status() != 422 && refusal.status() != 400) {
                throw refusal;
            }
            refuse(form, refusal.code());
            return pages.show(422, page(id, form, null));
        }
    }

    /** The code stands on this page alone; it is no address to come back to. */
    @POST
    @Path("/{guest:[0-9a-fA-F-]{36}}/code")
    @RunOnVirtualThread
    public Response code(@PathParam("id") UUID id, @PathParam("guest") UUID guest) {
        var found = find(id, guest);
        try {
            return pages.show(Templates.code(incidents.incident(id), found, incidents.code(id, guest)));
        } catch (Refusal refusal) {
            return late(id, refusal);
        }
    }

    @POST
    @Path("/{guest:[0-9a-fA-F-]{36}}/link")
    @RunOnVirtualThread
    public Response link(@PathParam("id") UUID id, @PathParam("guest") UUID guest) {
        try {
            incidents.link(id, guest);
            return pages.go("/app/incidents/" + id + "/sharing/guests?done=linked");
        } catch (Refusal refusal) {
            return late(id, refusal);
        }
    }

    /** It changed since the page was shown; the list says how it is now. */
    private Response late(UUID id, Refusal refusal) {
        if (refusal.status() != 409) {
            throw refusal;
        }
        var form = Form.empty();
        form.refuse("guests", "guestChanged");
        return pages.show(422, page(id, form, null));
    }

    private static void check(Form form) {
        form.require("name", "authorityName");
        if (!Codes.STATES.contains(form.value("country"))) {
            form.refuse("country", "chooseState");
        }
        if (!form.value("mailbox").matches("[^@\\s]{1,64}@[^@\\s]{1,189}")) {
            form.refuse("mailbox", "mailbox");
        }
        if (!form.value("phone").matches("\\+[0-9 ()/.-]{5,38}")) {
            form.refuse("phone", "phone");
        }
        if (!LANGUAGES.contains(form.value("language"))) {
            form.refuse("language", "chooseLanguage");
        }
        ShareForm.checkTerms(form);
    }

    private static void refuse(Form form, String code) {
        switch (code) {
            case "tlp-red-needs-persons" -> form.refuse("tlp", "guestRed");
            case "tlp-looser-than-incident" -> form.refuse("tlp", "tlpLooser");
            case "already-shared" -> form.refuse("mailbox", "alreadyShared");
            case "dissemination-held" -> form.refuse("name", "held");
            case "expiry-in-the-past" -> form.refuse("expires", "expiryPast");
            default -> form.refuse("name", "invalid");
        }
    }

    private Guest find(UUID id, UUID guest) {
        return incidents.guests(id).items().stream()
                .filter(one -> one.id().equals(guest))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        var incident = incidents.incident(id);
        if (form.value("tlp").isEmpty()) {
            form.put("tlp", ShareForm.LABELS.contains(incident.tlp()) ? incident.tlp() : "AMBER+STRICT");
        }
        return Templates.list(
                incident,
                incidents.guests(id).items(),
                form,
                Codes.STATES,
                LANGUAGES,
                ShareForm.LABELS,
                ShareForm.BASES,
                ShareForm.REDACTABLE,
                done);
    }
}
