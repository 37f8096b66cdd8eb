package eu.vallum.incident.bulk;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /acts}: one thing done to many incidents. */
@Path("acts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ActResource {
    private final ActingOnMany acting;
    private final KeepingRuns keeping;

    ActResource(ActingOnMany acting, KeepingRuns keeping) {
        this.acting = acting;
        this.keeping = keeping;
    }

    @POST
    @Path("preview")
    @RequiresScope("incident:write")
    public Response preview(@NotNull @Valid ActOnMany request) {
        return acting.preview(request).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response start(
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid ActOnMany request) {
        return started(acting.start(request, key));
    }

    @GET
    @Path("{run}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("run") RunId run) {
        return keeping.read(run).answer();
    }

    @POST
    @Path("{run}/undo")
    @RequiresScope("incident:write")
    public Response undo(@PathParam("run") RunId run, @NotNull @Valid UndoAct request) {
        return started(keeping.undo(run, request.reason()));
    }

    private Response started(Outcome<RunId> outcome) {
        return outcome.answer(id -> keeping.read(id)
                .answer(run -> Response.status(201)
                        .header("Location", "/api/incident/v1/acts/" + run.id())
                        .entity(run)
                        .build()));
    }
}
