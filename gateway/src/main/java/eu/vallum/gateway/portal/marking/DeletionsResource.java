package eu.vallum.gateway.portal.marking;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What is left of incidents that we deleted. */
@Path("/app/deletions")
@Authenticated
class DeletionsResource {
    private static final int SHOWN = 50;
    private final Pages pages;
    private final MarkingClient incidents;

    @CheckedTemplate(basePath = "marking")
    static class Templates {
        static native TemplateInstance deletions(Slice<Deletion> deletions, boolean done, String next);

        private Templates() {}
    }

    @Inject
    DeletionsResource(Pages pages, @RestClient MarkingClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response list(@QueryParam("after") @Nullable String after, @QueryParam("done") @Nullable String done) {
        var found = incidents.deletions(SHOWN, after);
        return pages.show(Templates.deletions(found, "deleted".equals(done), found.page("/app/deletions?after=")));
    }
}
