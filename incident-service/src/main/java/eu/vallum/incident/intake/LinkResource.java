package eu.vallum.incident.intake;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /incidents/{incident}/links}. */
@Path("incidents/{incident}/links")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LinkResource {
    private final KeepingLinks keeping;

    LinkResource(KeepingLinks keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return keeping.list(incident).answer();
    }

    @DELETE
    @Path("{link}")
    @RequiresScope("incident:write")
    public Response revoke(@PathParam("incident") IncidentId incident, @PathParam("link") UUID link) {
        return keeping.revoke(incident, link)
                .answer(done -> Response.noContent().build());
    }
}
