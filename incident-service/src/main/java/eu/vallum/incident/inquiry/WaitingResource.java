package eu.vallum.incident.inquiry;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code GET /inquiries}. */
@Path("inquiries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WaitingResource {
    private final Inquiring inquiring;

    WaitingResource(Inquiring inquiring) {
        this.inquiring = inquiring;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@QueryParam("exercise") @DefaultValue("false") boolean exercise) {
        return inquiring.waiting(exercise).answer();
    }
}
