package eu.vallum.gateway.portal.incident;

import eu.vallum.gateway.portal.layout.Conflict;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Beside;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.portal.view.TimelineEntry;
import eu.vallum.gateway.session.SignedIn;
import eu.vallum.gateway.session.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Facts, clocks and timeline of one incident, who works on it, and the answer to the entity. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}")
@Authenticated
class IncidentResource {
    private static final int RECENT = 8;
    private final Pages pages;
    private final Visitor visitor;
    private final IncidentClient incidents;

    @CheckedTemplate(basePath = "incident")
    static class Templates {
        static native TemplateInstance facts(
                IncidentDetails incident,
                List<Beside> words,
                boolean translated,
                Slice<TimelineEntry> timeline,
                @Nullable String done,
                Form form);

        static native TemplateInstance conflict(Conflict conflict);

        private Templates() {}
    }

    @Inject
    IncidentResource(Pages pages, Visitor visitor, @RestClient IncidentClient incidents) {
        this.pages = pages;
        this.visitor = visitor;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response facts(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return pages.show(page(id, known(done), Form.empty()));
    }

    private TemplateInstance page(UUID id, @Nullable String done, Form form) {
        var incident = incidents.one(id);
        var words = Beside.of(
                incident,
                incidents.translations(id).items(),
                pages.shell().language().code());
        return Templates.facts(
                incident,
                words,
                words.stream().anyMatch(one -> one.first() != null),
                incidents.timeline(id, RECENT, null),
                done,
                form);
    }

    @POST
    @Path("/officer")
    @RunOnVirtualThread
    public Response takeOver(
            @PathParam("id") UUID id,
            @FormParam("version") long version,
            @FormParam("pick.officer") @Nullable String pick) {
        var me = visitor.required();
        if ("theirs".equals(pick)) {
            return pages.go("/app/incidents/" + id);
        }
        try {
            incidents.assign(id, "\"" + version + "\"", new IncidentClient.AssignOfficer(me.subject(), me.name()));
            return pages.go("/app/incidents/" + id + "?done=taken-over");
        } catch (Refusal refusal) {
            if (refusal.status() != 412 && refusal.status() != 409) {
                throw refusal;
            }
            return changed(incidents.one(id), version, me);
        }
    }

    /** Something was faster: if it was not about the officer nobody has to decide anything, else whoever asked decides. */
    private Response changed(IncidentDetails now, long version, SignedIn me) {
        var officer = now.officer();
        if (officer != null && officer.subject().equals(me.subject())) {
            return pages.go("/app/incidents/" + now.id() + "?done=taken-over");
        }
        if (officer == null && now.version() != version) {
            return takeOver(now.id(), now.version(), null);
        }
        var both = new Conflict.Difference(
                "officer",
                "officer",
                0,
                null,
                List.of(me.name()),
                officer == null ? List.of() : List.of(officer.shown()));
        return pages.show(
                409,
                Templates.conflict(new Conflict(
                        "/app/incidents/" + now.id() + "/officer",
                        Long.toString(now.version()),
                        Map.of(),
                        List.of(both),
                        null)));
    }

    @POST
    @Path("/feedback")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("text", "feedbackMissing");
        var guidance = form.value("guidance");
        if (!form.isWrong()) {
            try {
                incidents.answer(
                        id, new IncidentClient.GiveFeedback(form.value("text"), guidance.isEmpty() ? null : guidance));
                return pages.go("/app/incidents/" + id + "?done=answered");
            } catch (Refusal refusal) {
                if (refusal.status() != 422) {
                    throw refusal;
                }
                form.refuse("guidance", "guidanceMissing");
            }
        }
        return pages.show(422, page(id, null, form));
    }

    private static @Nullable String known(@Nullable String done) {
        return switch (done) {
            case "filed", "taken-over", "handed-over", "closed", "reopened", "answered", "acknowledged" -> done;
            case null, default -> null;
        };
    }
}
