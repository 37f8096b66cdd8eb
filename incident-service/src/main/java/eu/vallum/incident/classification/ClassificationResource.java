package eu.vallum.incident.classification;

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

/** {@code /incidents/{incident}/classification}. */
@Path("incidents/{incident}/classification")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClassificationResource {
    private final ClassifyingIncident classifying;

    ClassificationResource(ClassifyingIncident classifying) {
        this.classifying = classifying;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return classifying.list(incident).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response put(@PathParam("incident") IncidentId incident, @NotNull @Valid ClassifyIncident request) {
        return classifying.put(incident, request).answer();
    }

    @DELETE
    @Path("{classification}")
    @RequiresScope("incident:write")
    public Response take(
            @PathParam("incident") IncidentId incident, @PathParam("classification") ClassificationId classification) {
        return classifying.take(incident, classification).answer();
    }
}
