package eu.vallum.incident.draft;

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

/** {@code /drafts}: the author's own. */
@Path("drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DraftResource {
    private final KeepingDrafts keeping;

    DraftResource(KeepingDrafts keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list() {
        return keeping.list().answer();
    }

    @GET
    @Path("{draft}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("draft") DraftId draft) {
        return keeping.read(draft).answer(DraftResource::tagged);
    }

    @PUT
    @Path("{draft}")
    @RequiresScope("incident:write")
    public Response save(
            @PathParam("draft") DraftId draft,
            @HeaderParam("If-Match") @Nullable String seen,
            @NotNull @Valid SaveDraft request) {
        var version = seen == null || seen.isBlank() ? null : Integer.valueOf(Versions.version(seen));
        return keeping.save(draft, request, version).answer(DraftResource::tagged);
    }

    @DELETE
    @Path("{draft}")
    @RequiresScope("incident:write")
    public Response discard(@PathParam("draft") DraftId draft) {
        return keeping.discard(draft).answer(id -> Response.noContent().build());
    }

    private static Response tagged(Draft draft) {
        return Response.ok(draft).header("ETag", Versions.of(draft.version())).build();
    }
}
