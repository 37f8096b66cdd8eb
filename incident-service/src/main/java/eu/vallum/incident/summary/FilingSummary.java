package eu.vallum.incident.summary;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.summary.SummaryFact.SummaryDiscarded;
import eu.vallum.incident.summary.SummaryFact.SummaryFiled;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;

/** Files a prepared summary when a second person agrees, or throws it away. What is filed never changes. */
@Singleton
public class FilingSummary {
    private final Gate gate;
    private final IncidentAccess access;
    private final Filings filings;
    private final Showing showing;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    FilingSummary(
            Gate gate,
            IncidentAccess access,
            Filings filings,
            Showing showing,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.filings = filings;
        this.showing = showing;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param sha256 of what the second person looked at */
    @Transactional
    public Outcome<FilingDetails> approve(SummaryId id, String sha256) {
        return waiting(id, "summary.file", (actor, filing) -> {
            if (!access.second(actor, filing.prepared().subject())) {
                audit.denied("summary.file", "summary", List.of(filing.id()), "four eyes");
                return Outcome.refused(
                        IncidentProblem.FOUR_EYES, "You prepared it; ask a colleague to look at it and file it.");
            }
            if (!filing.sha256().equals(sha256)) {
                return Outcome.invalid("/sha256", "Hash", "This is not the hash of what would be filed.");
            }
            var now = clock.instant();
            filings.file(filing.id(), actor, now);
            audit.allowed("summary.file", "summary", List.of(filing.id()), "NIS2 Art. 23(9)");
            outbox.put(new SummaryFiled(filing.id(), filing.owner(), filing.recipient(), filing.edition(), now));
            var filed = filings.byId(filing.id());
            return filed == null ? Outcome.notFound() : Outcome.done(showing.details(actor, filed));
        });
    }

    @Transactional
    Outcome<SummaryId> discard(SummaryId id) {
        return waiting(id, "summary.discard", (actor, filing) -> {
            filings.discard(filing.id());
            audit.allowed("summary.discard", "summary", List.of(filing.id()), "NIS2 Art. 23(9)");
            outbox.put(new SummaryDiscarded(filing.id(), filing.owner(), filing.edition(), clock.instant()));
            return Outcome.done(id);
        });
    }

    /** Only a single point of contact ever owns one, so nobody needs to be told that they are none. */
    private <T> Outcome<T> waiting(SummaryId id, String action, BiFunction<Actor, Filing, Outcome<T>> work) {
        return gate.with(access::mayShare, action, actor -> {
            var waiting = filings.locked(id.value());
            var filing = waiting == null ? filings.byId(id.value()) : waiting;
            if (filing == null || !access.owns(actor, filing.owner())) {
                audit.denied(action, "summary", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            return filing.filed() == null
                    ? work.apply(actor, filing)
                    : Outcome.refused(IncidentProblem.ALREADY_FILED, "What is filed stays; prepare a correction.");
        });
    }
}
