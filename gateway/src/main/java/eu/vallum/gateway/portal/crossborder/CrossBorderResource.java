package eu.vallum.gateway.portal.crossborder;

import eu.vallum.gateway.portal.crossborder.CrossBorderClient.Ask;
import eu.vallum.gateway.portal.crossborder.CrossBorderClient.Forward;
import eu.vallum.gateway.portal.crossborder.CrossBorderClient.Held;
import eu.vallum.gateway.portal.crossborder.CrossBorderClient.Refuse;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
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

/** One incident on the desk: whom to tell and why, telling them, and what is asked of the single point of contact. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/cross-border")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CrossBorderResource {
    private static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT");
    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final Set<String> DONE = Set.of("asked", "forwarded", "refused");
    private final Pages pages;
    private final CrossBorderClient incidents;

    @CheckedTemplate(basePath = "crossborder")
    static class Templates {
        static native TemplateInstance page(
                IncidentDetails incident,
                @Nullable Work work,
                List<String> labels,
                List<String> languages,
                Form form,
                boolean held,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    CrossBorderResource(Pages pages, @RestClient CrossBorderClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("language") @Nullable String language,
            @QueryParam("done") @Nullable String done) {
        var form = Form.empty().put("language", language != null && LANGUAGES.contains(language) ? language : "en");
        return pages.show(page(id, form, done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @Path("/request")
    @RunOnVirtualThread
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var spoc = spoc(form);
        if (form.all("states").isEmpty()) {
            form.refuse("states", "chooseState");
        }
        if (!LABELS.contains(form.value("askTlp"))) {
            form.refuse("askTlp", "chooseTlp");
        }
        if (form.isWrong() || spoc == null) {
            return pages.show(422, page(id, form, null));
        }
        try {
            incidents.ask(id, new Ask(spoc, form.all("states"), form.value("askTlp"), none(form.value("note"))));
            return pages.go("/app/incidents/" + id + "/cross-border?done=asked");
        } catch (Refusal refusal) {
            note(form, refusal, "states", "askTlp");
            return pages.show(422, page(id, form, null));
        }
    }

    @POST
    @Path("/{forwarding:[0-9a-fA-F-]{36}}/forward")
    @RunOnVirtualThread
    public Response forward(
            @PathParam("id") UUID id, @PathParam("forwarding") UUID forwarding, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var recipients = recipients(form);
        if (recipients.isEmpty()) {
            form.refuse("recipients", "chooseRecipient");
        }
        if (!LABELS.contains(form.value("tlp"))) {
            form.refuse("tlp", "chooseTlp");
        }
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        try {
            incidents.forward(forwarding, new Forward(recipients, form.value("tlp"), none(form.value("scopeNote"))));
            return pages.go("/app/incidents/" + id + "/cross-border?done=forwarded");
        } catch (Refusal refusal) {
            note(form, refusal, "recipients", "tlp");
            return pages.show(422, page(id, form, null));
        }
    }

    @POST
    @Path("/{forwarding:[0-9a-fA-F-]{36}}/refusal")
    @RunOnVirtualThread
    public Response refuse(
            @PathParam("id") UUID id, @PathParam("forwarding") UUID forwarding, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("reason", "reasonMissing");
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        try {
            incidents.refuse(forwarding, new Refuse(form.value("reason")));
            return pages.go("/app/incidents/" + id + "/cross-border?done=refused");
        } catch (Refusal refusal) {
            note(form, refusal, "reason", "reason");
            return pages.show(422, page(id, form, null));
        }
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        var incident = incidents.incident(id);
        return Templates.page(incident, work(incident, form), LABELS, LANGUAGES, form, held(incident), done);
    }

    /** Whether we hold it from others; the owner reads that above every page of its incident. */
    private boolean held(IncidentDetails incident) {
        return !incident.ours()
                && incidents.holds(incident.id()).items().stream().anyMatch(Held::stands);
    }

    /** Nothing when the incident is not known to concern others; whoever has no desk for it finds no page. */
    private @Nullable Work work(IncidentDetails incident, Form form) {
        try {
            var details = incidents.details(incident.id());
            var language = LANGUAGES.contains(form.value("language")) ? form.value("language") : "en";
            var person = pages.shell().person();
            var we = person == null ? null : person.organisationId();
            List<Organisation> all = details.waitingFor(we) == null
                    ? List.of()
                    : incidents.recipients().items();
            var work = Work.of(details, language, we, all);
            fill(form, work, incident);
            return work;
        } catch (Refusal refusal) {
            if (refusal.status() == 404 && incident.ours()) {
                return null;
            }
            throw refusal.status() == 404 ? new NotFoundException() : refusal;
        }
    }

    /** What a form that was not sent begins with. */
    private void fill(Form form, Work work, IncidentDetails incident) {
        var label = LABELS.contains(incident.tlp()) ? incident.tlp() : "AMBER+STRICT";
        if (!form.values().containsKey("tlp") && !form.values().containsKey("askTlp")) {
            work.choose(form);
        }
        if (form.value("tlp").isEmpty()) {
            form.put("tlp", label);
        }
        if (form.value("askTlp").isEmpty()) {
            form.put("askTlp", label);
        }
        if (!form.values().containsKey("scopeNote")) {
            form.put(
                    "scopeNote",
                    incidents
                            .notice(incident.id(), work.language(), form.value("tlp"))
                            .text());
        }
    }

    private static void note(Form form, Refusal refusal, String field, String label) {
        switch (refusal.code()) {
            case "dissemination-held" -> form.refuse(field, "held");
            case "tlp-red-needs-persons" -> form.refuse(label, "tlpRed");
            case "tlp-looser-than-incident" -> form.refuse(label, "tlpLooser");
            case "already-shared" -> form.refuse(field, "alreadyShared");
            case "unknown-recipient" -> form.refuse(field, "unknownRecipient");
            case "already-asked" -> form.refuse(field, "alreadyAsked");
            case "request-over" -> form.refuse(field, "requestOver");
            default -> throw refusal;
        }
    }

    private static List<UUID> recipients(Form form) {
        try {
            return form.all("recipients").stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static @Nullable UUID spoc(Form form) {
        try {
            return UUID.fromString(form.value("spoc"));
        } catch (IllegalArgumentException e) {
            form.refuse("states", "invalid");
            return null;
        }
    }

    private static @Nullable String none(String value) {
        return value.isEmpty() ? null : value;
    }
}
