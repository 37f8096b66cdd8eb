package eu.vallum.incident.blind;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/blind-digests}: values that their owner keeps at home. */
@Path("incidents/{incident}/blind-digests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DigestResource {
    private final SendingDigests sending;

    DigestResource(SendingDigests sending) {
        this.sending = sending;
    }

    @POST
    @RequiresScope("incident:write")
    public Response send(@PathParam("incident") IncidentId incident, @NotNull @Valid SendDigests request) {
        return sending.send(incident, request.digests()).answer();
    }

    @DELETE
    @RequiresScope("incident:write")
    public Response forget(@PathParam("incident") IncidentId incident) {
        return sending.forget(incident).answer(gone -> Response.noContent().build());
    }
}
