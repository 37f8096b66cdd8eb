package eu.vallum.incident.sighting;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code GET /sightings}. */
@Path("sightings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WaitingResource {
    private final ReadingSightings reading;

    WaitingResource(ReadingSightings reading) {
        this.reading = reading;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@QueryParam("exercise") @DefaultValue("false") boolean exercise) {
        return reading.waiting(exercise).answer();
    }
}
