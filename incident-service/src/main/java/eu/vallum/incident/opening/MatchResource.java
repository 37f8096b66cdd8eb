package eu.vallum.incident.opening;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.Page;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** {@code /blind/matches}: one's own side of each. */
@Path("blind/matches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MatchResource {
    private final ReadingMatches reading;
    private final AskingOpening asking;

    MatchResource(ReadingMatches reading, AskingOpening asking) {
        this.reading = reading;
        this.asking = asking;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@QueryParam("state") @DefaultValue("open") String state, @BeanParam @Valid PageRequest page) {
        return switch (state) {
            case "open" -> reading.list(true, page.cursor(), page.limit()).answer();
            case "all" -> reading.list(false, page.cursor(), page.limit()).answer();
            default ->
                Outcome.<Page<BlindMatch>>invalid("?state", "OneOf", "Ask for open or all.")
                        .answer();
        };
    }

    @POST
    @Path("{match}/requests")
    @RequiresScope("incident:write")
    public Response ask(@PathParam("match") MatchId match, @NotNull @Valid AskToOpen request) {
        return asking.ask(match, request)
                .answer(found -> Response.status(Status.CREATED).entity(found).build());
    }

    @POST
    @Path("{match}/requests/{request}/answer")
    @RequiresScope("incident:write")
    public Response answer(
            @PathParam("match") MatchId match,
            @PathParam("request") AskingId request,
            @NotNull @Valid AnswerOpening answer) {
        return asking.answer(match, request, answer).answer();
    }
}
