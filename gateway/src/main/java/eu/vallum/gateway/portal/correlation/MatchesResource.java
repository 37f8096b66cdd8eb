package eu.vallum.gateway.portal.correlation;

import eu.vallum.gateway.portal.correlation.Views.Matches;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Where else an indicator is known from. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/indicators/{indicator:[0-9a-fA-F-]{36}}")
@Authenticated
class MatchesResource {
    static final int SHOWN = 50;
    private final Pages pages;
    private final CorrelationClient correlations;

    @CheckedTemplate(basePath = "correlation")
    static class Templates {
        static native TemplateInstance matches(IncidentDetails incident, UUID indicator, Matches matches);

        private Templates() {}
    }

    @Inject
    MatchesResource(Pages pages, @RestClient CorrelationClient correlations) {
        this.pages = pages;
        this.correlations = correlations;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response matches(
            @PathParam("id") UUID id,
            @PathParam("indicator") UUID indicator,
            @QueryParam("after") @Nullable String after) {
        return pages.show(Templates.matches(
                correlations.incident(id), indicator, correlations.matches(id, indicator, SHOWN, after)));
    }
}
