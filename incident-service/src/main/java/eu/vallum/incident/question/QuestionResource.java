package eu.vallum.incident.question;

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

/** {@code /incidents/{incident}/questions}. */
@Path("incidents/{incident}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class QuestionResource {
    private final AskingQuestions asking;

    QuestionResource(AskingQuestions asking) {
        this.asking = asking;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident) {
        return asking.listAsAuthority(incident).answer();
    }

    @POST
    @RequiresScope("incident:write")
    public Response ask(@PathParam("incident") IncidentId incident, @NotNull @Valid AskQuestion question) {
        return asking.askAsAuthority(incident, question)
                .answer(asked -> Response.status(201).entity(asked).build());
    }

    @POST
    @Path("{question}/answer")
    @RequiresScope("incident:write")
    public Response answer(
            @PathParam("incident") IncidentId incident,
            @PathParam("question") QuestionId question,
            @NotNull @Valid Say answer) {
        return asking.answerAsAuthority(incident, question, answer).answer();
    }
}
