package eu.vallum.incident.draft;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.draft.Drafts.Stored;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps drafts for their author alone. Autosave is frequent and holds nothing of others, so it is not audited; denials are. */
@Singleton
class KeepingDrafts {
    private static final int MOST_CONTENT = 100_000;
    private static final int MOST_LISTED = 100;

    private final Gate gate;
    private final IncidentAccess access;
    private final Drafts drafts;
    private final Clock clock;

    KeepingDrafts(Gate gate, IncidentAccess access, Drafts drafts, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    Outcome<Draft.Drafts> list() {
        return gate.with(
                access::mayRead,
                "draft.list",
                actor -> Outcome.done(new Draft.Drafts(drafts.latest().stream()
                        .filter(row -> access.wrote(actor, row.organisation(), row.subject()))
                        .limit(MOST_LISTED)
                        .map(Stored::draft)
                        .map(d -> new Draft.Head(d.id(), d.title(), d.step(), d.version(), d.updatedAt()))
                        .toList())));
    }

    @Transactional
    Outcome<Draft> read(DraftId id) {
        return gate.with(
                access::mayRead,
                "draft.read",
                actor -> own(actor, id.value()).map(Outcome::done).orElseGet(Outcome::notFound));
    }

    /** @param version the version the author saw, or null to replace whatever is there */
    @Transactional
    Outcome<Draft> save(DraftId id, SaveDraft draft, @Nullable Integer version) {
        return gate.with(access::mayWork, "draft.save", actor -> {
            if (draft.content().toString().length() > MOST_CONTENT) {
                return Outcome.invalid("/content", "Size", "A draft holds at most 100 kB.");
            }
            var before = own(actor, id.value());
            if (version != null && before.map(Draft::version).orElse(0) != version.intValue()) {
                return Outcome.refused(CommonProblem.PRECONDITION, "It was edited elsewhere; read it again.");
            }
            drafts.save(actor, id.value(), draft, clock.instant());
            return Outcome.done(own(actor, id.value()).orElseThrow());
        });
    }

    @Transactional
    Outcome<DraftId> discard(DraftId id) {
        return gate.with(access::mayWork, "draft.discard", actor -> {
            drafts.discard(actor, id.value());
            return Outcome.done(id);
        });
    }

    private Optional<Draft> own(Actor actor, UUID id) {
        return drafts.byId(id).stream()
                .filter(row -> access.wrote(actor, row.organisation(), row.subject()))
                .map(Stored::draft)
                .findFirst();
    }
}
