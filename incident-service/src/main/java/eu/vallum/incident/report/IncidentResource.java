package eu.vallum.incident.report;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /incidents}: filing, reading, and what the owner does with one. */
@Path("incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IncidentResource {
    private final FilingIncident filing;
    private final ReadingIncidents reading;
    private final AssigningOfficer assigning;
    private final HandingOver handing;
    private final GivingFeedback feedback;
    private final ViewingAsRecipient viewing;

    IncidentResource(
            FilingIncident filing,
            ReadingIncidents reading,
            AssigningOfficer assigning,
            HandingOver handing,
            GivingFeedback feedback,
            ViewingAsRecipient viewing) {
        this.filing = filing;
        this.reading = reading;
        this.assigning = assigning;
        this.handing = handing;
        this.feedback = feedback;
        this.viewing = viewing;
    }

    @POST
    @RequiresScope("incident:write")
    public Response file(
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @NotNull @Valid FileIncident report) {
        return filing.file(IncidentId.next(), report, key)
                .answer(details -> tagged(Response.status(201), details)
                        .header(
                                "Location",
                                "/api/incident/v1/incidents/" + details.id().value())
                        .build());
    }

    @GET
    @Path("{incident}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("incident") IncidentId incident) {
        return reading.read(incident)
                .answer(details -> tagged(Response.ok(), details).build());
    }

    @GET
    @Path("{incident}/file")
    @RequiresScope("incident:read")
    public Response take(@PathParam("incident") IncidentId incident) {
        return reading.take(incident)
                .answer(details -> Response.ok(details)
                        .header("Content-Disposition", "attachment; filename=\"" + details.reference() + ".json\"")
                        .build());
    }

    @PUT
    @Path("{incident}/officer")
    @RequiresScope("incident:write")
    public Response assign(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid AssignOfficer request) {
        return assigning
                .assign(incident, request.officer(), Versions.version(seenVersion))
                .answer(details -> tagged(Response.ok(), details).build());
    }

    @POST
    @Path("{incident}/hand-over")
    @RequiresScope("incident:write")
    public Response handOver(
            @PathParam("incident") IncidentId incident,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid HandOver request) {
        return handing.handOver(incident, request, Versions.version(seenVersion))
                .answer(details -> tagged(Response.ok(), details).build());
    }

    @POST
    @Path("{incident}/feedback")
    @RequiresScope("incident:write")
    public Response answer(@PathParam("incident") IncidentId incident, @NotNull @Valid GiveFeedback request) {
        return feedback.give(incident, request.text(), request.lawEnforcementGuidance())
                .answer(entry -> Response.status(201).entity(entry).build());
    }

    @POST
    @Path("{incident}/view-as")
    @RequiresScope("incident:write")
    public Response viewAs(@PathParam("incident") IncidentId incident, @NotNull @Valid ViewAsRecipient as) {
        return viewing.view(incident, as).answer();
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, IncidentDetails details) {
        return answer.entity(details).header("ETag", Versions.of(details.version()));
    }
}
