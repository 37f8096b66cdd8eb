package eu.vallum.incident.forwarding;

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

/** {@code /forwardings/{forwarding}}: for the single point of contact that was asked. */
@Path("forwardings/{forwarding}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ForwardingResource {
    private final AnsweringForwarding answering;

    ForwardingResource(AnsweringForwarding answering) {
        this.answering = answering;
    }

    @POST
    @Path("shares")
    @RequiresScope("incident:write")
    public Response forward(@PathParam("forwarding") ForwardingId forwarding, @NotNull @Valid ForwardIncident answer) {
        return answering.forward(forwarding, answer).answer();
    }

    @POST
    @Path("refusal")
    @RequiresScope("incident:write")
    public Response refuse(@PathParam("forwarding") ForwardingId forwarding, @NotNull @Valid RefuseForwarding answer) {
        return answering.refuse(forwarding, answer.reason()).answer();
    }
}
