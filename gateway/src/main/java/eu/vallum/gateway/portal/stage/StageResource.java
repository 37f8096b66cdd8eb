package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.IncidentDetails;
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

/** The reports of an incident: what is owed, the form of each, and what was submitted. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/reports")
@Authenticated
class StageResource {
    private final Pages pages;
    private final StageClient stages;
    private final FieldSaving saving;

    @CheckedTemplate(basePath = "stage")
    static class Templates {
        static native TemplateInstance list(IncidentDetails incident, Overview overview, @Nullable String done);

        static native TemplateInstance form(
                IncidentDetails incident, StageForm stage, Form form, int after, Map<String, String> theirs);

        private Templates() {}
    }

    @Inject
    StageResource(Pages pages, @RestClient StageClient stages, FieldSaving saving) {
        this.pages = pages;
        this.stages = stages;
        this.saving = saving;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        var overview =
                Overview.of(stages.stages(id).items(), stages.documents(id).items());
        return pages.show(Templates.list(stages.incident(id), overview, known(done)));
    }

    @GET
    @Path("/{regime}/{stage}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response form(
            @PathParam("id") UUID id, @PathParam("regime") String regime, @PathParam("stage") String stage) {
        var report = stages.stage(id, regime, stage);
        return pages.show(page(id, report, saving.form(report, pages.shell().zone()), Map.of()));
    }

    /** Saves every field, and submits if that button was pressed. */
    @POST
    @Path("/{regime}/{stage}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response save(
            @PathParam("id") UUID id,
            @PathParam("regime") String regime,
            @PathParam("stage") String stage,
            MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var report = stages.stage(id, regime, stage);
        var theirs = saving.saveAll(id, report, form, pages.shell().zone());
        if (form.isWrong()) {
            return pages.show(422, page(id, stages.stage(id, regime, stage), form, theirs));
        }
        if (!form.holds("action", "submit")) {
            return pages.go("/app/incidents/" + id + "/reports/" + regime + "/" + stage);
        }
        return submit(id, regime, stage, form);
    }

    private Response submit(UUID id, String regime, String stage, Form form) {
        var reason = form.value("lateReason");
        var language = form.holds("language", "fr") ? "fr" : "en";
        int after = form.value("after").matches("\\d{1,6}") ? Integer.parseInt(form.value("after")) : 0;
        try {
            stages.submit(
                    id, regime, stage, new StageClient.SubmitStage(language, after, reason.isEmpty() ? null : reason));
            return pages.go("/app/incidents/" + id + "/reports?done=submitted");
        } catch (Refusal refusal) {
            switch (refusal.code()) {
                case "stage-incomplete" -> {}
                case "late-without-reason" -> form.refuse("lateReason", "lateReason");
                default -> throw refusal;
            }
            var now = stages.stage(id, regime, stage);
            now.missing().forEach(fact -> form.refuse(fact, "missing"));
            return pages.show(422, page(id, now, form, Map.of()));
        }
    }

    @POST
    @Path("/documents/{document:[0-9a-fA-F-]{36}}/recall")
    @RunOnVirtualThread
    public Response recall(
            @PathParam("id") UUID id,
            @PathParam("document") UUID document,
            @FormParam("reason") @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return pages.go("/app/incidents/" + id + "/reports?done=reason-missing");
        }
        stages.recall(id, document, new StageClient.Reason(reason.strip()));
        return pages.go("/app/incidents/" + id + "/reports?done=recalled");
    }

    private TemplateInstance page(UUID id, StageForm report, Form form, Map<String, String> theirs) {
        int after = stages.documents(id).items().size();
        if (form.value("language").isEmpty()) {
            form.put("language", pages.shell().language().code());
        }
        return Templates.form(stages.incident(id), report, form, after, theirs);
    }

    private static @Nullable String known(@Nullable String done) {
        return done != null
                        && List.of("submitted", "recalled", "reason-missing").contains(done)
                ? done
                : null;
    }
}
