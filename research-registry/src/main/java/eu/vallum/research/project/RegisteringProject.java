package eu.vallum.research.project;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.Reference;
import eu.vallum.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers a project of the caller's organisation. Joins the transaction of the draft's submission, which has checked the description
 * and the right to register.
 */
@ApplicationScoped
public class RegisteringProject {
    private final Projects projects;
    private final Documents documents;
    private final Publishing publishing;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    RegisteringProject(
            Projects projects,
            Documents documents,
            Publishing publishing,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.projects = projects;
        this.documents = documents;
        this.publishing = publishing;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The project that this draft became, or null. */
    @Transactional(TxType.MANDATORY)
    public @Nullable ProjectDetails registered(UUID draft) {
        return documents.own(
                ProjectId.ofDraft(caller.acting().organisation(), draft).value());
    }

    /** Registers it; the draft must not have become a project before. */
    @Transactional(TxType.MANDATORY)
    public ProjectDetails register(RegisterProject as) {
        var who = caller.acting();
        var now = clock.instant();
        var id = ProjectId.ofDraft(who.organisation(), as.draft());
        var reference =
                Reference.next(who.memberState(), now.atZone(ZoneOffset.UTC).getYear());
        var project = new Project(id, who.organisation(), reference, as, who.subject(), now);
        projects.persistAndFlush(project);
        if (as.visibility() == Visibility.PUBLIC) {
            publishing.refresh(List.of(id.value()), now);
        } else {
            publishing.keep(project, now);
        }
        outbox.put(new ProjectRegistered(id.value(), who.organisation(), project.version(), as.visibility(), now));
        audit.allowed("register-project", "project", List.of(id.value()), "role researcher");
        return Objects.requireNonNull(documents.own(id.value()));
    }
}
