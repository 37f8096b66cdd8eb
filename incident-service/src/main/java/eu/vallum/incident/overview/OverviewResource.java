package eu.vallum.incident.overview;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code GET /overview}. */
@Path("overview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OverviewResource {
    private final ComposingOverview composing;

    OverviewResource(ComposingOverview composing) {
        this.composing = composing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response read() {
        return composing.compose().answer();
    }
}
