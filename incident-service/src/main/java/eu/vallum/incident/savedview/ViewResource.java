package eu.vallum.incident.savedview;

import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /views}: one's own, and what one's organisation shares. */
@Path("views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ViewResource {
    private final KeepingViews keeping;

    ViewResource(KeepingViews keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list() {
        return keeping.list().answer();
    }

    @PUT
    @Path("{view}")
    @RequiresScope("incident:write")
    public Response keep(
            @PathParam("view") ViewId view,
            @HeaderParam("If-Match") @Nullable String seen,
            @NotNull @Valid KeepView request) {
        var version = seen == null || seen.isBlank() ? null : Integer.valueOf(Versions.version(seen));
        return keeping.keep(view, request, version).answer(ViewResource::tagged);
    }

    @DELETE
    @Path("{view}")
    @RequiresScope("incident:write")
    public Response discard(@PathParam("view") ViewId view) {
        return keeping.discard(view).answer(id -> Response.noContent().build());
    }

    @PUT
    @Path("{view}/choice")
    @RequiresScope("incident:write")
    public Response choose(@PathParam("view") ViewId view, @NotNull @Valid ChooseView request) {
        return keeping.choose(view, request).answer(ViewResource::tagged);
    }

    private static Response tagged(SavedView view) {
        return Response.ok(view).header("ETag", Versions.of(view.version())).build();
    }
}
