package eu.vallum.incident.brief;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/brief}. */
@Path("incidents/{incident}/brief")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BriefResource {
    private final KeepingBrief keeping;

    BriefResource(KeepingBrief keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response read(@PathParam("incident") IncidentId incident) {
        return tagged(keeping.read(incident));
    }

    @PUT
    @RequiresScope("incident:write")
    public Response keep(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid KeepBrief request) {
        return tagged(keeping.keep(incident, request, Versions.version(seenVersion)));
    }

    @POST
    @Path("prints")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response print(@PathParam("incident") IncidentId incident) {
        return keeping.print(incident).answer();
    }

    private static Response tagged(Outcome<Brief> outcome) {
        return outcome.answer(brief ->
                Response.ok(brief).header("ETag", Versions.of(brief.version())).build());
    }
}
