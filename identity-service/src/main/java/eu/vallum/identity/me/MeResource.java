package eu.vallum.identity.me;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.problem.CommonProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeResource {
    private final ReadingMe reading;

    MeResource(ReadingMe reading) {
        this.reading = reading;
    }

    @GET
    @RequiresScope("identity:read")
    public Response me() {
        return reading.read()
                .map(me -> Response.ok(me).build())
                .orElseGet(() -> CommonProblem.NO_ORGANISATION.response("Your organisation is not in the register."));
    }
}
