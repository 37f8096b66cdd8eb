package eu.vallum.research.project;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.research.access.ResearchAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Publishes a project of the caller's organisation, or takes it back. By a researcher; for imported ones by an administrator. */
@ApplicationScoped
class ChangingVisibility {
    /** What became of it. */
    sealed interface Outcome {
        /** It is seen as was asked, now or already before. */
        record Seen(ProjectDetails project) implements Outcome {}

        /** There is no such project in this organisation. */
        record Unknown() implements Outcome {}

        /** The caller may not. */
        record Refused() implements Outcome {}
    }

    private final Projects projects;
    private final Documents documents;
    private final Publishing publishing;
    private final ResearchAccess access;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    ChangingVisibility(
            Projects projects,
            Documents documents,
            Publishing publishing,
            ResearchAccess access,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.projects = projects;
        this.documents = documents;
        this.publishing = publishing;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Outcome change(UUID id, Visibility to) {
        var action = to == Visibility.PUBLIC ? "publish-project" : "withdraw-project";
        if (!access.holds(caller.acting(), "researcher", "administrator")) {
            audit.denied(action, "project", List.of(id), "role researcher or administrator");
            return new Outcome.Refused();
        }
        var project = projects.findById(new ProjectId(id), LockModeType.PESSIMISTIC_WRITE);
        if (project == null) {
            audit.denied(action, "project", List.of(id), "own organisation");
            return new Outcome.Unknown();
        }
        var now = clock.instant();
        if (to == Visibility.PUBLIC ? project.publish(now) : project.withdraw(now)) {
            projects.flush();
            if (to == Visibility.PUBLIC) {
                publishing.refresh(List.of(id), now);
            } else {
                publishing.withdraw(project, now);
            }
            outbox.put(new ProjectChanged(id, project.owner(), project.version(), to, now));
        }
        audit.allowed(action, "project", List.of(id), "role researcher or administrator");
        return new Outcome.Seen(Objects.requireNonNull(documents.own(id)));
    }
}
