package eu.vallum.incident.deletion;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/deletion}: for the owner. */
@Path("incidents/{incident}/deletion")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeletionResource {
    private final DeletingIncident deleting;

    DeletionResource(DeletingIncident deleting) {
        this.deleting = deleting;
    }

    @POST
    @RequiresScope("incident:write")
    public Response delete(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid DeleteIncident request) {
        return deleting.delete(incident, request.reason(), Versions.version(seenVersion))
                .answer();
    }
}
