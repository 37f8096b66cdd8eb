package eu.vallum.incident.hold;

import eu.vallum.incident.access.IncidentId;
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
import jakarta.ws.rs.core.Response.Status;

/** {@code /incidents/{incident}/holds}: for the owner and its single point of contact. */
@Path("incidents/{incident}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HoldResource {
    private final Holding holding;

    HoldResource(Holding holding) {
        this.holding = holding;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return holding.list(incident).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response place(@PathParam("incident") IncidentId incident, @NotNull @Valid PlaceHold request) {
        return holding.place(incident, request)
                .answer(hold -> Response.status(Status.CREATED).entity(hold).build());
    }

    @POST
    @Path("{hold}/review")
    @RequiresScope("incident:write")
    public Response review(
            @PathParam("incident") IncidentId incident,
            @PathParam("hold") HoldId hold,
            @NotNull @Valid ReviewHold request) {
        return holding.review(incident, hold, request).answer();
    }

    @POST
    @Path("{hold}/refusal")
    @RequiresScope("incident:write")
    public Response refuse(
            @PathParam("incident") IncidentId incident,
            @PathParam("hold") HoldId hold,
            @NotNull @Valid EndHold request) {
        return holding.refuse(incident, hold, request).answer();
    }

    @POST
    @Path("{hold}/lifting")
    @RequiresScope("incident:write")
    public Response lift(
            @PathParam("incident") IncidentId incident,
            @PathParam("hold") HoldId hold,
            @NotNull @Valid EndHold request) {
        return holding.lift(incident, hold, request).answer();
    }
}
