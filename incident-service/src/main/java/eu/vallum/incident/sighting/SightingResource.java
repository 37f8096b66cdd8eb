package eu.vallum.incident.sighting;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /incidents/{incident}/sightings}: for the owner and whoever it shared the incident with. */
@Path("incidents/{incident}/sightings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SightingResource {
    private final ReadingSightings reading;
    private final AskingSightings asking;
    private final AnsweringSighting answering;

    SightingResource(ReadingSightings reading, AskingSightings asking, AnsweringSighting answering) {
        this.reading = reading;
        this.asking = asking;
        this.answering = answering;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident, @BeanParam @Valid PageRequest page) {
        return reading.of(incident, page.cursor(), page.limit()).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response ask(@PathParam("incident") IncidentId incident, @NotNull @Valid AskSighting request) {
        return asking.ask(incident, request)
                .answer(asked -> Response.status(201).entity(asked).build());
    }

    @POST
    @Path("{sighting}/answers")
    @RequiresScope("incident:write")
    public Response answer(
            @PathParam("incident") IncidentId incident,
            @PathParam("sighting") SightingId sighting,
            @NotNull @Valid AnswerSighting request) {
        return answering
                .answer(incident, sighting, request)
                .answer(answered -> Response.status(201).entity(answered).build());
    }

    @POST
    @Path("{sighting}/ending")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response end(@PathParam("incident") IncidentId incident, @PathParam("sighting") SightingId sighting) {
        return asking.end(incident, sighting).answer();
    }
}
