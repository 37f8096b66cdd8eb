package eu.vallum.gateway.portal.hold;

import eu.vallum.gateway.portal.hold.HoldClient.Decide;
import eu.vallum.gateway.portal.hold.HoldClient.Place;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.sharing.ShareForm;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Holds on passing one incident on. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/holds")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class HoldResource {
    private static final List<String> GROUNDS =
            List.of("information", "recipient-incident", "recipient-capability", "platform");
    private static final Set<String> DECISIONS = Set.of("review", "refusal", "lifting");
    private static final Set<String> DONE = Set.of("placed", "review", "refusal", "lifting");
    private static final int LONGEST_DAYS = 30;

    private final Pages pages;
    private final HoldClient incidents;

    @CheckedTemplate(basePath = "hold")
    static class Templates {
        static native TemplateInstance page(
                IncidentDetails incident,
                List<Hold> holds,
                List<Organisation> recipients,
                List<String> grounds,
                Form form,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    HoldResource(Pages pages, @RestClient HoldClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, Form.empty(), done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @RunOnVirtualThread
    public Response place(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var recipients = ShareForm.ids(form, "recipients");
        if (!GROUNDS.contains(form.value("ground"))) {
            form.refuse("ground", "chooseGround");
        }
        if (form.value("ground").startsWith("recipient-") && recipients.isEmpty()) {
            form.refuse("recipients", "chooseRecipient");
        }
        form.require("explanation", "reasonMissing");
        var next = next(form, "reviewAt");
        if (form.isWrong() || next == null) {
            return pages.show(422, page(id, form, null));
        }
        try {
            incidents.place(
                    id,
                    new Place(
                            form.value("ground"),
                            form.value("explanation"),
                            recipients.isEmpty() ? null : recipients,
                            next));
            return pages.go("/app/incidents/" + id + "/holds?done=placed");
        } catch (Refusal refusal) {
            return refused(id, form, refusal, "recipients");
        }
    }

    @POST
    @Path("/{hold:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response decide(
            @PathParam("id") UUID id, @PathParam("hold") UUID hold, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var decision = DECISIONS.contains(form.value("act")) ? form.value("act") : "review";
        form.require("note-" + hold, "reasonMissing");
        var next = decision.equals("review") ? next(form, "reviewAt-" + hold) : null;
        if (form.isWrong()) {
            return pages.show(422, page(id, form, null));
        }
        try {
            incidents.decide(id, hold, decision, new Decide(form.value("note-" + hold), next));
            return pages.go("/app/incidents/" + id + "/holds?done=" + decision);
        } catch (Refusal refusal) {
            return refused(id, form, refusal, "note-" + hold);
        }
    }

    private Response refused(UUID id, Form form, Refusal refusal, String field) {
        if (refusal.status() != 400
                && refusal.status() != 409
                && !refusal.code().startsWith("only-")) {
            throw refusal;
        }
        form.refuse(
                field,
                switch (refusal.code()) {
                    case "hold-decided" -> "holdDecided";
                    case "only-owner" -> "onlyAsked";
                    case "only-holder" -> "onlyHolder";
                    default -> "invalid";
                });
        return pages.show(422, page(id, form, null));
    }

    private TemplateInstance page(UUID id, Form form, @Nullable String done) {
        var incident = incidents.incident(id);
        return Templates.page(
                incident, incidents.holds(id).items(), incidents.recipients().items(), GROUNDS, form, done);
    }

    private @Nullable Instant next(Form form, String field) {
        try {
            var shell = pages.shell();
            var at = LocalDateTime.parse(form.value(field)).atZone(shell.zone()).toInstant();
            if (!at.isAfter(shell.now()) || at.isAfter(shell.now().plus(LONGEST_DAYS, ChronoUnit.DAYS))) {
                form.refuse(field, "withinThirtyDays");
            }
            return at;
        } catch (DateTimeException e) {
            form.refuse(field, "notATime");
            return null;
        }
    }
}
