package eu.vallum.incident.forwarding;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/forwardings}: for the owner. */
@Path("incidents/{incident}/forwardings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AskingResource {
    private final AskingForwarding asking;

    AskingResource(AskingForwarding asking) {
        this.asking = asking;
    }

    @POST
    @RequiresScope("incident:write")
    public Response ask(@PathParam("incident") IncidentId incident, @NotNull @Valid AskForwarding request) {
        return asking.ask(incident, request)
                .answer(asked -> Response.status(201).entity(asked).build());
    }
}
