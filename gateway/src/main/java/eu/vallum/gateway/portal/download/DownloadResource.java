package eu.vallum.gateway.portal.download;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.Download;
import eu.vallum.gateway.portal.view.Marking;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Which files our people took, and saying that one is gone which we may not keep. */
@Path("/app/downloads")
@Authenticated
class DownloadResource {
    private static final int SHOWN = 50;
    private final Pages pages;
    private final DownloadClient incidents;

    @CheckedTemplate(basePath = "download")
    static class Templates {
        static native TemplateInstance own(
                Slice<Download> downloads, boolean recalled, boolean done, String next, String marking);

        private Templates() {}
    }

    @Inject
    DownloadResource(Pages pages, @RestClient DownloadClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(
            @QueryParam("recalled") @DefaultValue("false") boolean recalled,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done) {
        var found = incidents.own(recalled, SHOWN, after);
        return pages.show(Templates.own(
                found,
                recalled,
                "destroyed".equals(done),
                found.page("/app/downloads?" + (recalled ? "recalled=true&" : "") + "after="),
                Marking.ofList(found.items().stream().map(Download::tlp))));
    }

    @POST
    @Path("/{download:[0-9a-fA-F-]{36}}/destruction")
    @RunOnVirtualThread
    public Response destroyed(@PathParam("download") UUID download) {
        incidents.destroyed(download);
        return pages.go("/app/downloads?recalled=true&done=destroyed");
    }
}
