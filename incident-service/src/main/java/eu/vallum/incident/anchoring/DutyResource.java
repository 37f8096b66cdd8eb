package eu.vallum.incident.anchoring;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** {@code /incidents/{incident}/clocks} and what changes them. For the owner alone. */
@Path("incidents/{incident}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DutyResource {
    private final ReadingClocks reading;
    private final NotingMoment noting;
    private final ChangingDuties changing;
    private final DischargingDuty discharging;

    DutyResource(ReadingClocks reading, NotingMoment noting, ChangingDuties changing, DischargingDuty discharging) {
        this.reading = reading;
        this.noting = noting;
        this.changing = changing;
        this.discharging = discharging;
    }

    @NothingElse
    record AddRegime(@NotBlank @Size(max = 60) String regime) {}

    @NothingElse
    record SetCircumstances(
            @NotEmpty @Size(max = 20) Map<@NotBlank @Size(max = 60) String, @NotBlank @Size(max = 60) String> facts) {}

    @NothingElse
    record ExplainLateness(@NotBlank @Size(max = 2_000) String reason) {}

    @GET
    @Path("clocks")
    @RequiresScope("incident:read")
    public Response read(@PathParam("incident") IncidentId incident) {
        return reading.read(incident).answer();
    }

    @POST
    @Path("moments")
    @RequiresScope("incident:write")
    public Response note(@PathParam("incident") IncidentId incident, @NotNull @Valid NoteMoment request) {
        return noting.note(incident, request).answer(DutyResource::created);
    }

    @POST
    @Path("regimes")
    @RequiresScope("incident:write")
    public Response add(@PathParam("incident") IncidentId incident, @NotNull @Valid AddRegime request) {
        return changing.add(incident, request.regime()).answer(DutyResource::created);
    }

    @PUT
    @Path("circumstances")
    @RequiresScope("incident:write")
    public Response decide(@PathParam("incident") IncidentId incident, @NotNull @Valid SetCircumstances request) {
        return changing.decide(incident, request.facts()).answer();
    }

    @PUT
    @Path("clocks/{clock}/late-reason")
    @RequiresScope("incident:write")
    public Response explain(
            @PathParam("incident") IncidentId incident,
            @PathParam("clock") UUID clock,
            @NotNull @Valid ExplainLateness request) {
        return changing.explain(incident, clock, request.reason()).answer();
    }

    @POST
    @Path("clocks/{clock}/discharge")
    @RequiresScope("incident:write")
    public Response discharge(
            @PathParam("incident") IncidentId incident,
            @PathParam("clock") UUID clock,
            @NotNull @Valid DischargeDuty request) {
        return discharging.discharge(incident, clock, request).answer();
    }

    private static Response created(IncidentClocks clocks) {
        return Response.status(201).entity(clocks).build();
    }
}
