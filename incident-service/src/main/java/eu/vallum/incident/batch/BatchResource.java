package eu.vallum.incident.batch;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code /incidents/{incident}/batches}. */
@Path("incidents/{incident}/batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BatchResource {
    private static final int MOST_BYTES = 50 * 1024 * 1024;
    private final StartingBatch starting;
    private final KeepingBatches keeping;

    BatchResource(StartingBatch starting, KeepingBatches keeping) {
        this.starting = starting;
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(@PathParam("incident") IncidentId incident, @BeanParam @Valid PageRequest page) {
        return keeping.list(incident, page.cursor(), page.limit()).answer();
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, "text/csv", MediaType.APPLICATION_JSON, "application/zip"})
    @RequiresScope("incident:write")
    public Response start(
            @PathParam("incident") IncidentId incident,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("dry") @DefaultValue("true") boolean dry,
            @QueryParam("name") @DefaultValue("") @Size(max = 200) String name,
            InputStream body) {
        var known = BatchKind.of(kind)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.MALFORMED, "Say the kind: paste, csv, stix, misp or misp-feed."));
        return starting.start(incident, UuidV7.next(), known, name.strip(), dry, content(body))
                .answer(batch -> Response.accepted(batch)
                        .header("Location", "/api/incident/v1/incidents/" + incident.value() + "/batches/" + batch.id())
                        .build());
    }

    @GET
    @Path("{batch}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("incident") IncidentId incident, @PathParam("batch") BatchId batch) {
        return keeping.read(incident, batch.value()).answer();
    }

    @GET
    @Path("{batch}/rejects")
    @Produces("text/csv")
    @RequiresScope("incident:read")
    public Response rejects(@PathParam("incident") IncidentId incident, @PathParam("batch") BatchId batch) {
        return keeping.rejects(incident, batch.value())
                .answer(csv -> Response.ok(csv, "text/csv; charset=utf-8; header=present")
                        .header("Content-Disposition", "attachment; filename=\"rejects-" + batch.value() + ".csv\"")
                        .build());
    }

    @POST
    @Path("{batch}/cancellation")
    @RequiresScope("incident:write")
    public Response cancel(@PathParam("incident") IncidentId incident, @PathParam("batch") BatchId batch) {
        return keeping.cancel(incident, batch.value()).answer();
    }

    @POST
    @Path("{batch}/taking")
    @RequiresScope("incident:write")
    public Response take(@PathParam("incident") IncidentId incident, @PathParam("batch") BatchId batch) {
        return keeping.takeForGood(incident, batch.value()).answer();
    }

    private static byte[] content(InputStream body) {
        try {
            var content = body.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                body.transferTo(OutputStream.nullOutputStream()); // whoever still writes would read no answer
                throw new ProblemException(CommonProblem.TOO_LARGE, "Send at most 50 MiB; split the file.");
            }
            return content;
        } catch (IOException e) {
            throw new ProblemException(CommonProblem.MALFORMED, "The file broke off.");
        }
    }
}
