package eu.vallum.incident.redaction;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** {@code /incidents/{incident}/redactions}: for the owner. */
@Path("incidents/{incident}/redactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RedactionResource {
    private final KeepingRedactions keeping;

    RedactionResource(KeepingRedactions keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return keeping.list(incident).answer();
    }

    @PUT
    @Path("{recipient}")
    @RequiresScope("incident:write")
    public Response keep(
            @PathParam("incident") IncidentId incident,
            @PathParam("recipient") UUID recipient,
            @NotNull @Valid KeepRedaction request) {
        return keeping.keep(incident, recipient, request.fields()).answer();
    }
}
