package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.stage.Writing.Written;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The reports of an incident: what is owed, the form of each, and what was submitted. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/reports")
@Authenticated
class StageResource {
    private final Pages pages;
    private final StageClient stages;
    private final Writing writing;

    @CheckedTemplate(basePath = "stage")
    static class Templates {
        static native TemplateInstance list(IncidentDetails incident, Overview overview, @Nullable String done);

        static native TemplateInstance form(IncidentDetails incident, Writing.Shown shown);

        private Templates() {}
    }

    @Inject
    StageResource(Pages pages, @RestClient StageClient stages, Writing writing) {
        this.pages = pages;
        this.stages = stages;
        this.writing = writing;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        var overview = Overview.of(
                stages.stages(id).items(),
                Receipts.ofIncident(id, stages.documents(id).items()));
        return pages.show(Templates.list(stages.incident(id), overview, known(done)));
    }

    @GET
    @Path("/{regime}/{stage}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response form(
            @PathParam("id") UUID id, @PathParam("regime") String regime, @PathParam("stage") String stage) {
        return pages.show(Templates.form(stages.incident(id), writing.read(id, regime, stage)));
    }

    @POST
    @Path("/{regime}/{stage}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response save(
            @PathParam("id") UUID id,
            @PathParam("regime") String regime,
            @PathParam("stage") String stage,
            MultivaluedMap<String, String> sent) {
        var reports = "/app/incidents/" + id + "/reports";
        return switch (writing.write(id, regime, stage, Form.of(sent))) {
            case Written.Again(var shown) -> pages.show(422, Templates.form(stages.incident(id), shown));
            case Written.Saved saved -> pages.go(reports + "/" + regime + "/" + stage);
            case Written.Submitted submitted -> pages.go(reports + "?done=submitted");
        };
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

    private static @Nullable String known(@Nullable String done) {
        return done != null
                        && List.of("submitted", "recalled", "reason-missing").contains(done)
                ? done
                : null;
    }
}
