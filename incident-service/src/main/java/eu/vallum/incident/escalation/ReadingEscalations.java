package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.download.Downloads;
import eu.vallum.incident.download.FileKind;
import eu.vallum.incident.escalation.Escalation.Stored;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows escalations to their owner and to whoever is told, and hands out situation reports. */
@Singleton
class ReadingEscalations {
    private final Gate gate;
    private final IncidentAccess access;
    private final Levels levels;
    private final Escalations escalations;
    private final ShowingEscalation showing;
    private final Downloads downloads;
    private final Audit audit;

    ReadingEscalations(
            Gate gate,
            IncidentAccess access,
            Levels levels,
            Escalations escalations,
            ShowingEscalation showing,
            Downloads downloads,
            Audit audit) {
        this.gate = gate;
        this.access = access;
        this.levels = levels;
        this.escalations = escalations;
        this.showing = showing;
        this.downloads = downloads;
        this.audit = audit;
    }

    record All(List<Escalation> items) {}

    /** The exact text that was hashed. */
    record Document(String text, String sha256) {}

    @Transactional
    Outcome<Levels.Definition> levels() {
        return gate.with(access::mayWork, "escalation.levels", actor -> Outcome.done(levels.definition()));
    }

    @Transactional
    Outcome<All> list(boolean exercise) {
        return gate.with(access::mayWork, "escalation.list", actor -> {
            var found = escalations.of(actor.organisation(), exercise);
            audit.allowed(
                    "escalation.list",
                    "escalation",
                    found.stream().map(Stored::id).toList(),
                    "party");
            return Outcome.done(
                    new All(found.stream().map(one -> showing.head(actor, one)).toList()));
        });
    }

    @Transactional
    Outcome<Escalation> read(EscalationId id) {
        return gate.with(access::mayWork, "escalation.read", actor -> {
            var found = escalations.byId(actor.organisation(), id.value());
            if (found == null) {
                audit.denied("escalation.read", "escalation", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            audit.allowed("escalation.read", "escalation", List.of(id.value()), "party");
            return Outcome.done(showing.whole(actor, found));
        });
    }

    /**
     * Notes that the situation is printed: as a print of each incident that the caller knows to be in it.
     */
    @Transactional
    Outcome<Escalation> print(EscalationId id) {
        return gate.with(access::mayWork, "escalation.print", actor -> {
            var party = escalations.byId(actor.organisation(), id.value());
            if (party == null) {
                audit.denied("escalation.print", "escalation", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            downloads.note(actor, FileKind.PRINT, "pdf", showing.known(actor, party));
            audit.allowed("escalation.print", "escalation", List.of(id.value()), "party");
            return Outcome.done(showing.whole(actor, party));
        });
    }

    /** A report as a file to keep; noted like every file that leaves. */
    @Transactional
    Outcome<Document> document(EscalationId id, int edition) {
        return gate.with(access::mayWork, "situation.read", actor -> {
            var party = escalations.byId(actor.organisation(), id.value());
            var report = party == null ? null : escalations.report(id.value(), edition);
            if (report == null || !showing.mayRead(actor, report)) {
                audit.denied("situation.read", "escalation", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            audit.allowed("situation.read", "escalation", List.of(id.value()), "party");
            downloads.note(
                    actor,
                    FileKind.DOCUMENT,
                    "json",
                    report.incidents().stream().map(IncidentId::new).toList());
            return Outcome.done(new Document(
                    escalations.document(id.value(), edition), report.head().sha256()));
        });
    }
}
