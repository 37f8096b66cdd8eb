package eu.vallum.incident.escalation;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /escalations}. */
@Path("escalations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EscalationResource {
    private final ReadingEscalations reading;
    private final ProposingEscalation proposing;
    private final DecidingEscalation deciding;

    EscalationResource(ReadingEscalations reading, ProposingEscalation proposing, DecidingEscalation deciding) {
        this.reading = reading;
        this.proposing = proposing;
        this.deciding = deciding;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@QueryParam("exercise") @DefaultValue("false") boolean exercise) {
        return reading.list(exercise).answer();
    }

    @GET
    @Path("levels")
    @RequiresScope("incident:read")
    public Response levels() {
        return reading.levels().answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response propose(@NotNull @Valid ProposeEscalation request) {
        return proposing
                .propose(EscalationId.next(), request)
                .answer(escalation -> Response.status(201)
                        .entity(escalation)
                        .header("Location", "/api/incident/v1/escalations/" + escalation.id())
                        .header("ETag", Versions.of(escalation.version()))
                        .build());
    }

    @GET
    @Path("{escalation}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("escalation") EscalationId escalation) {
        return tagged(reading.read(escalation));
    }

    @POST
    @Path("{escalation}/confirmation")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response confirm(
            @PathParam("escalation") EscalationId escalation, @HeaderParam("If-Match") @Nullable String seenVersion) {
        return tagged(deciding.confirm(escalation, Versions.version(seenVersion)));
    }

    @POST
    @Path("{escalation}/end")
    @RequiresScope("incident:write")
    public Response end(
            @PathParam("escalation") EscalationId escalation,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid EndEscalation request) {
        return tagged(deciding.end(escalation, Versions.version(seenVersion), request.reason()));
    }

    @POST
    @Path("{escalation}/reports")
    @RequiresScope("incident:write")
    public Response report(@PathParam("escalation") EscalationId escalation, @NotNull @Valid WriteReport request) {
        return deciding.report(escalation, request.assessment())
                .answer(shown -> Response.status(201).entity(shown).build());
    }

    @POST
    @Path("{escalation}/prints")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response print(@PathParam("escalation") EscalationId escalation) {
        return reading.print(escalation).answer();
    }

    @GET
    @Path("{escalation}/reports/{edition}")
    @RequiresScope("incident:read")
    public Response document(@PathParam("escalation") EscalationId escalation, @PathParam("edition") int edition) {
        return reading.document(escalation, edition)
                .answer(report -> Response.ok(report.text())
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"situation-%s-%d.json\"".formatted(escalation.value(), edition))
                        .header("X-Content-SHA256", report.sha256())
                        .build());
    }

    private static Response tagged(Outcome<Escalation> outcome) {
        return outcome.answer(escalation -> Response.ok(escalation)
                .header("ETag", Versions.of(escalation.version()))
                .build());
    }
}
