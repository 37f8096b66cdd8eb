package eu.vallum.incident.entity;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code PUT /incidents/{incident}/entity}. */
@Path("incidents/{incident}/entity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AttachingResource {
    private final AttachingReport attaching;

    AttachingResource(AttachingReport attaching) {
        this.attaching = attaching;
    }

    @PUT
    @RequiresScope("incident:write")
    public Response attach(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid AttachReport request) {
        return attaching
                .attach(incident, request, Versions.version(seenVersion))
                .answer(attached -> Response.ok(attached)
                        .header("ETag", Versions.of(attached.version()))
                        .build());
    }
}
