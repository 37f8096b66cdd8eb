package eu.vallum.incident.blind;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /blind}: how one's organisation stands, and the switch. */
@Path("blind")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BlindResource {
    private final Choosing choosing;

    BlindResource(Choosing choosing) {
        this.choosing = choosing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response read() {
        return tagged(choosing.read());
    }

    @PUT
    @RequiresScope("incident:write")
    public Response change(@HeaderParam("If-Match") @Nullable String seenVersion, @NotNull @Valid ChangeBlind request) {
        return tagged(choosing.change(request.enabled(), Versions.version(seenVersion)));
    }

    private static Response tagged(Outcome<BlindState> outcome) {
        return outcome.answer(state ->
                Response.ok(state).header("ETag", Versions.of(state.version())).build());
    }
}
