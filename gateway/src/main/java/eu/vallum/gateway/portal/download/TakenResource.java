package eu.vallum.gateway.portal.download;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.Download;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Slice;
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

/** Who took files with one of our incidents. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/downloads")
@Authenticated
class TakenResource {
    private static final int SHOWN = 50;
    private final Pages pages;
    private final DownloadClient incidents;

    @CheckedTemplate(basePath = "download")
    static class Templates {
        static native TemplateInstance taken(IncidentDetails incident, Slice<Download> downloads, String next);

        private Templates() {}
    }

    @Inject
    TakenResource(Pages pages, @RestClient DownloadClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        var found = incidents.of(id, SHOWN, after);
        return pages.show(Templates.taken(
                incidents.incident(id), found, found.page("/app/incidents/" + id + "/downloads?after=")));
    }
}
