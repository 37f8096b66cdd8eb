package eu.vallum.incident.relation;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/relations} and {@code /incidents/{incident}/merge}. */
@Path("incidents/{incident}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RelationResource {
    private final RelatingIncidents relating;
    private final MergingIncidents merging;

    RelationResource(RelatingIncidents relating, MergingIncidents merging) {
        this.relating = relating;
        this.merging = merging;
    }

    @GET
    @Path("relations")
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return relating.list(incident).answer();
    }

    @POST
    @Path("relations")
    @RequiresScope("incident:write")
    public Response relate(@PathParam("incident") IncidentId incident, @NotNull @Valid RelateIncident request) {
        return relating.relate(incident, request)
                .answer(made -> Response.status(201).entity(made).build());
    }

    @DELETE
    @Path("relations/{relation}")
    @RequiresScope("incident:write")
    public Response end(@PathParam("incident") IncidentId incident, @PathParam("relation") RelationId relation) {
        return relating.end(incident, relation)
                .answer(ended -> Response.noContent().build());
    }

    @POST
    @Path("merge")
    @RequiresScope("incident:write")
    public Response merge(@PathParam("incident") IncidentId incident, @NotNull @Valid MergeIncident request) {
        return merging.merge(incident, request).answer();
    }

    @POST
    @Path("merge/undoing")
    @RequiresScope("incident:write")
    public Response undo(@PathParam("incident") IncidentId incident, @NotNull @Valid UndoMerge request) {
        return merging.undo(incident, request.reason()).answer();
    }
}
