package eu.vallum.incident.fieldlabel;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/field-labels}: for the owner. */
@Path("incidents/{incident}/field-labels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FieldLabelResource {
    private final LabellingFields labelling;

    FieldLabelResource(LabellingFields labelling) {
        this.labelling = labelling;
    }

    @POST
    @Path("preview")
    @RequiresScope("incident:write")
    public Response preview(@PathParam("incident") IncidentId incident, @NotNull @Valid PreviewFieldLabels request) {
        return labelling.preview(incident, request.fields()).answer();
    }

    @PUT
    @RequiresScope("incident:write")
    public Response keep(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid KeepFieldLabels request) {
        return labelling
                .keep(incident, request, Versions.version(seenVersion))
                .answer(change -> Response.ok(change)
                        .header("ETag", Versions.of(change.version()))
                        .build());
    }
}
