package eu.vallum.incident.stage;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Representing;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/stages}: the forms, and submitting them. */
@Path("incidents/{incident}/stages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StageResource {
    private final ReadingStages reading;
    private final SubmittingStage submitting;
    private final Representing representing;

    StageResource(ReadingStages reading, SubmittingStage submitting, Representing representing) {
        this.reading = reading;
        this.submitting = submitting;
        this.representing = representing;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return representing.either(incident, () -> reading.list(incident)).answer();
    }

    @GET
    @Path("{regime}/{stage}")
    @RequiresScope("incident:read")
    public Response read(
            @PathParam("incident") IncidentId incident,
            @PathParam("regime") String regime,
            @PathParam("stage") String stage) {
        return representing
                .either(incident, () -> reading.read(incident, regime, stage))
                .answer();
    }

    @POST
    @Path("{regime}/{stage}/submission")
    @RequiresScope("incident:write")
    public Response submit(
            @PathParam("incident") IncidentId incident,
            @PathParam("regime") String regime,
            @PathParam("stage") String stage,
            @NotNull @Valid SubmitStage request) {
        return representing
                .either(incident, () -> submitting.submit(incident, regime, stage, request))
                .answer(document -> Response.status(201)
                        .entity(document)
                        .header(
                                "Location",
                                "/api/incident/v1/incidents/" + incident.value() + "/documents/" + document.id())
                        .build());
    }
}
