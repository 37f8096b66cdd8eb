package eu.vallum.incident.roster;

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

/** {@code /roster}: the caller's own organisation's. */
@Path("roster")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RosterResource {
    private final KeepingRoster keeping;

    RosterResource(KeepingRoster keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response read() {
        return tagged(keeping.read());
    }

    @PUT
    @RequiresScope("incident:write")
    public Response change(@HeaderParam("If-Match") @Nullable String seenVersion, @NotNull @Valid Plan plan) {
        return tagged(keeping.change(plan, Versions.version(seenVersion)));
    }

    private static Response tagged(Outcome<Roster> outcome) {
        return outcome.answer(roster -> Response.ok(roster)
                .header("ETag", Versions.of(roster.version()))
                .build());
    }
}
