package eu.vallum.incident.significance;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code GET /incidents/{incident}/recurrences}. */
@Path("incidents/{incident}/recurrences")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecurrenceResource {
    private final Recurrences recurrences;

    RecurrenceResource(Recurrences recurrences) {
        this.recurrences = recurrences;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return recurrences.of(incident).answer();
    }
}
