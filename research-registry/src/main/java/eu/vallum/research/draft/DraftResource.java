package eu.vallum.research.draft;

import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemType;
import eu.vallum.research.ResearchProblem;
import eu.vallum.research.project.ProjectDetails;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /drafts}. */
@Path("drafts")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DraftResource {
    private static final String ROLE = "Registering projects takes the role of a researcher in your organisation.";

    /** The list's wrapper, open for a cursor should drafts ever need one. */
    record DraftList(List<DraftHead> items) {}

    private final SavingDraft saving;
    private final ReadingDrafts reading;
    private final SubmittingDraft submitting;

    DraftResource(SavingDraft saving, ReadingDrafts reading, SubmittingDraft submitting) {
        this.saving = saving;
        this.reading = reading;
        this.submitting = submitting;
    }

    @GET
    @RequiresScope("research:read")
    public DraftList list() {
        return new DraftList(reading.list());
    }

    @GET
    @Path("{draft}")
    @RequiresScope("research:read")
    public Response read(@PathParam("draft") UUID id) {
        var draft = reading.read(id);
        return draft == null ? CommonProblem.NOT_FOUND.response(null) : answer(Response.ok(draft), draft.version());
    }

    @PUT
    @Path("{draft}")
    @RequiresScope("research:write")
    public Response save(
            @PathParam("draft") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SaveDraft typed) {
        return switch (saving.save(id, IfMatch.version(ifMatch), typed)) {
            case SavingDraft.Outcome.Created(var created) ->
                answer(created("drafts/" + id).entity(created), created.version());
            case SavingDraft.Outcome.Saved(var saved) -> answer(Response.ok(saved), saved.version());
            case SavingDraft.Outcome.Exists(var version) -> conflict(ResearchProblem.DRAFT_EXISTS, version);
            case SavingDraft.Outcome.Outdated(var version) -> conflict(CommonProblem.PRECONDITION, version);
            case SavingDraft.Outcome.Unknown unknown -> CommonProblem.NOT_FOUND.response(null);
            case SavingDraft.Outcome.TooLarge large ->
                ResearchProblem.DRAFT_TOO_LARGE.response("A draft may hold 256 KiB.");
            case SavingDraft.Outcome.TooMany many ->
                ResearchProblem.TOO_MANY_DRAFTS.response(
                        "Submit or delete one of your " + SavingDraft.MOST + " drafts first.");
            case SavingDraft.Outcome.Refused refused -> CommonProblem.FORBIDDEN.response(ROLE);
        };
    }

    @DELETE
    @Path("{draft}")
    @RequiresScope("research:write")
    public Response discard(@PathParam("draft") UUID id) {
        return reading.discard(id) ? Response.noContent().build() : CommonProblem.NOT_FOUND.response(null);
    }

    @POST
    @Path("{draft}/submission")
    @RequiresScope("research:write")
    public Response submit(
            @PathParam("draft") UUID id,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{8,128}") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return switch (submitting.submit(id, IfMatch.version(ifMatch), key)) {
            case SubmittingDraft.Outcome.Registered(var project) ->
                project(created("own/projects/" + project.id()), project);
            case SubmittingDraft.Outcome.RegisteredBefore(var project) -> project(Response.ok(), project);
            case SubmittingDraft.Outcome.Incomplete(var problems) ->
                Response.fromResponse(ResearchProblem.DRAFT_INCOMPLETE.response(null))
                        .entity(ResearchProblem.DRAFT_INCOMPLETE
                                .problem("Complete the named fields.")
                                .naming(problems))
                        .build();
            case SubmittingDraft.Outcome.Outdated(var version) -> conflict(CommonProblem.PRECONDITION, version);
            case SubmittingDraft.Outcome.Unknown unknown -> CommonProblem.NOT_FOUND.response(null);
            case SubmittingDraft.Outcome.Refused refused -> CommonProblem.FORBIDDEN.response(ROLE);
            case SubmittingDraft.Outcome.KeyReused reused -> CommonProblem.KEY_REUSED.response(null);
            case SubmittingDraft.Outcome.Busy busy -> CommonProblem.IN_PROGRESS.response(null);
        };
    }

    private static Response.ResponseBuilder created(String path) {
        return Response.status(Response.Status.CREATED).header("Location", "/api/research/v1/" + path);
    }

    private static Response project(Response.ResponseBuilder answer, ProjectDetails project) {
        return answer(answer.entity(project), project.version());
    }

    private static Response answer(Response.ResponseBuilder answer, int version) {
        return answer.header("ETag", "\"" + version + "\"").build();
    }

    private static Response conflict(ProblemType type, @Nullable Integer version) {
        return version == null
                ? type.response("Choose another id.")
                : answer(Response.fromResponse(type.response("The current version is " + version + ".")), version);
    }
}
