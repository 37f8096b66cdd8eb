package eu.vallum.incident.closing;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.incident.report.IncidentDetails;
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

/** {@code /incidents/{incident}/closing} and {@code /reopening}. For the owner alone. */
@Path("incidents/{incident}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClosingResource {
    private final ClosingIncident closing;

    ClosingResource(ClosingIncident closing) {
        this.closing = closing;
    }

    @POST
    @Path("closing")
    @RequiresScope("incident:write")
    public Response close(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid CloseIncident request) {
        return tagged(closing.close(incident, request, Versions.version(seenVersion)));
    }

    @POST
    @Path("reopening")
    @RequiresScope("incident:write")
    public Response reopen(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid ReopenIncident request) {
        return tagged(closing.reopen(incident, request, Versions.version(seenVersion)));
    }

    private static Response tagged(Outcome<IncidentDetails> outcome) {
        return outcome.answer(details -> Response.ok(details)
                .header("ETag", Versions.of(details.version()))
                .build());
    }
}
