package eu.vallum.research.cordis;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.FieldProblem;
import eu.vallum.platform.problem.ProblemException;
import eu.vallum.research.ResearchProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code /imports}. */
@Path("imports")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {
    private static final String ROLE = "Importing takes the role of an administrator in your organisation.";
    private static final int MOST_FILES = 20;

    private final StartingImport starting;
    private final ReadingImports reading;
    private final ImportJob job;
    private final Spool spool;
    private final CurrentCaller caller;

    ImportResource(StartingImport starting, ReadingImports reading, ImportJob job, Spool spool, CurrentCaller caller) {
        this.starting = starting;
        this.reading = reading;
        this.job = job;
        this.spool = spool;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequiresScope("research:write")
    public Response send(
            @RestForm("file") @Nullable List<FileUpload> files, @RestForm("truncated") @Nullable String truncated)
            throws IOException {
        if (files == null || files.isEmpty() || files.size() > MOST_FILES) {
            throw refused("/file", "Send one to " + MOST_FILES + " files as file.");
        }
        var cut = switch (truncated == null ? "auto" : truncated) {
            case "auto" -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw refused("/truncated", "Say auto, true or false.");
        };
        return switch (starting.start(Boolean.TRUE.equals(cut))) {
            case StartingImport.Outcome.Started(var details) -> {
                job.start(details.id(), caller.acting(), spool.keep(details.id(), files), cut);
                yield Response.accepted(details)
                        .header("Location", "/api/research/v1/imports/" + details.id())
                        .build();
            }
            case StartingImport.Outcome.UnderWay underWay ->
                ResearchProblem.IMPORT_UNDER_WAY.response("Wait until it has ended, then send the files again.");
            case StartingImport.Outcome.Refused refused -> CommonProblem.FORBIDDEN.response(ROLE);
        };
    }

    @GET
    @RequiresScope("research:read")
    public Response list(@Valid @BeanParam PageRequest page) {
        return answer(reading.list(page));
    }

    @GET
    @Path("{import}")
    @RequiresScope("research:read")
    public Response read(@PathParam("import") UUID id) {
        return answer(reading.read(id));
    }

    @GET
    @Path("{import}/findings")
    @RequiresScope("research:read")
    public Response findings(
            @PathParam("import") UUID id,
            @QueryParam("rule") @Nullable String rule,
            @Valid @BeanParam PageRequest page) {
        var wanted = rule == null ? null : Rule.of(rule).orElseThrow(() -> refused("?rule", "There is no such rule."));
        return answer(reading.findings(id, wanted, page));
    }

    private static Response answer(ReadingImports.Outcome<?> outcome) {
        return switch (outcome) {
            case ReadingImports.Outcome.Found<?>(var found) ->
                Response.ok(found).build();
            case ReadingImports.Outcome.Unknown<?> unknown -> CommonProblem.NOT_FOUND.response(null);
            case ReadingImports.Outcome.Refused<?> refused -> CommonProblem.FORBIDDEN.response(ROLE);
        };
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(
                CommonProblem.INVALID,
                "Change the named field and send the request again.",
                List.of(new FieldProblem(pointer, "Value", detail)));
    }
}
