package eu.vallum.gateway.portal.own;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.own.OwnClient.Reason;
import eu.vallum.gateway.portal.stage.Writing;
import eu.vallum.gateway.portal.stage.Writing.Written;
import eu.vallum.gateway.portal.view.OwnReport;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The reports that an entity owes, filled in and sent by the entity itself. */
@Path("/app/reports/{id:[0-9a-fA-F-]{36}}")
@Authenticated
class OwedResource {
    private final Pages pages;
    private final OwnClient own;
    private final Writing writing;

    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance stage(OwnReport report, Writing.Shown shown);

        private Templates() {}
    }

    @Inject
    OwedResource(Pages pages, @RestClient OwnClient own, Writing writing) {
        this.pages = pages;
        this.own = own;
        this.writing = writing;
    }

    @GET
    @Path("/stages/{regime}/{stage}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response form(
            @PathParam("id") UUID id, @PathParam("regime") String regime, @PathParam("stage") String stage) {
        return pages.show(Templates.stage(own.one(id), writing.read(id, regime, stage)));
    }

    @POST
    @Path("/stages/{regime}/{stage}")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response save(
            @PathParam("id") UUID id,
            @PathParam("regime") String regime,
            @PathParam("stage") String stage,
            MultivaluedMap<String, String> sent) {
        var report = "/app/reports/" + id;
        return switch (writing.write(id, regime, stage, Form.of(sent))) {
            case Written.Again(var shown) -> pages.show(422, Templates.stage(own.one(id), shown));
            case Written.Saved saved -> pages.go(report + "/stages/" + regime + "/" + stage);
            case Written.Submitted submitted -> pages.go(report + "?done=submitted");
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
            return pages.go("/app/reports/" + id + "?done=reason-missing");
        }
        own.recall(id, document, new Reason(reason.strip()));
        return pages.go("/app/reports/" + id + "?done=recalled");
    }
}
