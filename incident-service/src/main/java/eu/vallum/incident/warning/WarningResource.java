package eu.vallum.incident.warning;

import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /warning-lists}. */
@Path("warning-lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WarningResource {
    private final ReadingLists reading;

    WarningResource(ReadingLists reading) {
        this.reading = reading;
    }

    @GET
    @RequiresScope("incident:read")
    public Response all() {
        return reading.all().answer();
    }
}
