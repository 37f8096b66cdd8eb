package eu.vallum.research.draft;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.FieldProblem;
import eu.vallum.research.access.ResearchAccess;
import eu.vallum.research.project.ProjectDetails;
import eu.vallum.research.project.RegisterProject;
import eu.vallum.research.project.RegisteringProject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns a draft into a project, once: the same draft gives the same project with any key, at any time. */
@ApplicationScoped
class SubmittingDraft {
    /** What became of it. */
    sealed interface Outcome {
        record Registered(ProjectDetails project) implements Outcome {}

        record RegisteredBefore(ProjectDetails project) implements Outcome {}

        record Incomplete(List<FieldProblem> problems) implements Outcome {}

        record Outdated(int version) implements Outcome {}

        record Unknown() implements Outcome {}

        record Refused() implements Outcome {}

        record KeyReused() implements Outcome {}

        record Busy() implements Outcome {}
    }

    /** What counts as the same request for an idempotency key. */
    private record Submission(UUID draft, @Nullable Integer version) {}

    private final Drafts drafts;
    private final DraftText text;
    private final RegisteringProject registering;
    private final Idempotency idempotency;
    private final ResearchAccess access;
    private final Audit audit;
    private final CurrentCaller caller;

    SubmittingDraft(
            Drafts drafts,
            DraftText text,
            RegisteringProject registering,
            Idempotency idempotency,
            ResearchAccess access,
            Audit audit,
            CurrentCaller caller) {
        this.drafts = drafts;
        this.text = text;
        this.registering = registering;
        this.idempotency = idempotency;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Outcome submit(UUID id, @Nullable Integer version, @Nullable String key) {
        var who = caller.acting();
        if (!access.holds(who, "researcher")) {
            audit.denied("submit-draft", "draft", List.of(id), "role researcher");
            return new Outcome.Refused();
        }
        var draft = drafts.locked(who, id); // a second submission waits here for the first
        var before = registering.registered(id);
        if (before != null) {
            if (draft != null && access.wrote(who, draft.author())) {
                drafts.delete(draft); // saved again under the id of what had become a project
            }
            return once(id, version, key, () -> before, new Outcome.RegisteredBefore(before));
        }
        if (draft == null || !access.wrote(who, draft.author())) {
            audit.denied("submit-draft", "draft", List.of(id), "own draft");
            return new Outcome.Unknown();
        }
        if (version != null && version != draft.version()) {
            return new Outcome.Outdated(draft.version());
        }
        var judged = DraftJudgement.of(id, text.read(draft));
        var project = judged.project();
        if (project == null) {
            return new Outcome.Incomplete(judged.problems());
        }
        return once(id, version, key, () -> become(draft, project), null);
    }

    private ProjectDetails become(Draft draft, RegisterProject project) {
        var registered = registering.register(project);
        drafts.delete(draft);
        return registered;
    }

    /** @param otherwise the outcome when the key is new but the project is not */
    private Outcome once(
            UUID id,
            @Nullable Integer version,
            @Nullable String key,
            Supplier<ProjectDetails> effect,
            @Nullable Outcome otherwise) {
        return switch (idempotency.once(
                "submit-draft", key, new Submission(id, version), ProjectDetails.class, effect)) {
            case Once.Done<ProjectDetails>(var project, var replayed)
            when replayed || otherwise == null -> new Outcome.Registered(project);
            case Once.Done<ProjectDetails> known -> otherwise;
            case Once.Mismatch<ProjectDetails> mismatch -> new Outcome.KeyReused();
            case Once.Busy<ProjectDetails> busy -> new Outcome.Busy();
        };
    }
}
