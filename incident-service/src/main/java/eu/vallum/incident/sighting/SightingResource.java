package eu.vallum.incident.sighting;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** {@code /incidents/{incident}/sightings}: for the owner and whoever it shared the incident with. */
@Path("incidents/{incident}/sightings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SightingResource {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final MediaType CSV = new MediaType("text", "csv");
    private final ReadingSightings reading;
    private final AskingSightings asking;
    private final AnsweringSighting answering;
    private final SendingList sending;

    SightingResource(
            ReadingSightings reading, AskingSightings asking, AnsweringSighting answering, SendingList sending) {
        this.sending = sending;
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
    @Path("lists")
    @Consumes({MediaType.TEXT_PLAIN, "text/csv"})
    @RequiresScope("incident:write")
    public Response send(
            @PathParam("incident") IncidentId incident,
            @QueryParam("dry") @DefaultValue("true") boolean dry,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @Context HttpHeaders headers,
            InputStream list) {
        var csv = headers.getMediaType().isCompatible(CSV);
        return sending.tell(incident, content(list), csv, dry, key)
                .answer(seen -> Response.status(seen.recorded() ? 201 : 200)
                        .entity(seen)
                        .build());
    }

    private static byte[] content(InputStream list) {
        try {
            var content = list.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                list.transferTo(OutputStream.nullOutputStream()); // whoever still writes would read no answer
                throw new ProblemException(CommonProblem.TOO_LARGE, "Send at most 5 MiB.");
            }
            return content;
        } catch (IOException e) {
            throw new ProblemException(CommonProblem.MALFORMED, "The list broke off.");
        }
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
