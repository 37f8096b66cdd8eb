package eu.vallum.incident.summary;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.summary.Filings.Note;
import eu.vallum.incident.summary.SummaryFact.SummaryAnswered;
import eu.vallum.incident.summary.SummaryFact.SummaryQueried;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What recipient and owner write to each other about a filing: the recipient asks, the owner answers. Nothing is ever taken back. */
@Singleton
class CorrespondingOnSummary {
    private final Gate gate;
    private final IncidentAccess access;
    private final Filings filings;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    CorrespondingOnSummary(Gate gate, IncidentAccess access, Filings filings, Audit audit, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.filings = filings;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Note> write(SummaryId id, String text) {
        return gate.with(access::mayShare, "summary.note", actor -> {
            var filing = filings.byId(id.value());
            boolean owner = filing != null && access.owns(actor, filing.owner());
            if (filing == null || filing.filed() == null || !(owner || access.addressed(actor, filing.recipient()))) {
                audit.denied("summary.note", "summary", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            var now = clock.instant();
            var note = new Note(UuidV7.next(), owner ? "answer" : "query", text, actor.name(), now);
            filings.add(filing, actor.organisation(), note);
            audit.allowed("summary." + note.kind(), "summary", List.of(id.value()), "NIS2 Art. 23(9)");
            outbox.put(
                    owner
                            ? new SummaryAnswered(
                                    filing.id(), filing.owner(), filing.recipient(), filing.edition(), now)
                            : new SummaryQueried(
                                    filing.id(), filing.owner(), filing.recipient(), filing.edition(), now));
            return Outcome.done(note);
        });
    }
}
