package eu.vallum.gateway.portal.correlation;

import eu.vallum.gateway.portal.correlation.Views.Ties;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.IncidentDetails;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Which incidents this one has values in common with. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/ties")
@Authenticated
class TiesResource {
    private final Pages pages;
    private final CorrelationClient correlations;

    @CheckedTemplate(basePath = "correlation")
    static class Templates {
        static native TemplateInstance ties(IncidentDetails incident, Ties ties);

        private Templates() {}
    }

    @Inject
    TiesResource(Pages pages, @RestClient CorrelationClient correlations) {
        this.pages = pages;
        this.correlations = correlations;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response ties(@PathParam("id") UUID id) {
        return pages.show(Templates.ties(correlations.incident(id), correlations.ties(id)));
    }
}
