package eu.vallum.incident.stage;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.report.Updating;
import eu.vallum.incident.stage.StageFact.ReportRecalled;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes back an early warning that nothing confirmed. The document stays, marked as recalled; what is still owed is dropped. */
@Singleton
class RecallingReport {
    private final Gate gate;
    private final IncidentAccess access;
    private final Regimes regimes;
    private final Warnings warnings;
    private final Documents documents;
    private final Clocks clocks;
    private final Updating updating;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    RecallingReport(
            Gate gate,
            IncidentAccess access,
            Regimes regimes,
            Warnings warnings,
            Documents documents,
            Clocks clocks,
            Updating updating,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.regimes = regimes;
        this.warnings = warnings;
        this.documents = documents;
        this.clocks = clocks;
        this.updating = updating;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<StageDocument> recall(IncidentId id, UUID document, String reason) {
        return gate.working(access::mayWork, id, "report.recall", (actor, seen) -> {
            warnings.ensure(seen);
            var chain = documents.of(id);
            var head = documents.find(id, document);
            if (head.isEmpty()) {
                return Outcome.notFound();
            }
            boolean confirmed = chain.stream().anyMatch(d -> !byFiling(d));
            if (confirmed || head.get().recalledAt() != null || !byFiling(head.get())) {
                return Outcome.refused(
                        IncidentProblem.NOT_RECALLABLE,
                        "Only an early warning that no later report confirmed can be recalled, once.");
            }
            var now = clock.instant();
            int version = touching.change(seen, now);
            chain.forEach(d -> documents.recall(id, seen.owner(), d.id(), reason, actor.name(), now));
            updating.recalled(id);
            clocks.dropOpen(id, now);
            timeline.add(
                    NewEntry.common(id, seen.owner(), EntryKind.REPORT_RECALLED, now)
                            .by(actor.name())
                            .saying(reason),
                    now);
            audit.allowed("report.recall", "incident", List.of(id.value(), document), "unconfirmed");
            outbox.put(new ReportRecalled(id.value(), seen.owner(), document, version, now, seen.exercise()));
            return Outcome.done(documents.find(id, document).orElseThrow());
        });
    }

    private boolean byFiling(StageDocument document) {
        return regimes.exact(document.regime(), document.regimeVersion())
                .flatMap(regime -> regime.stage(document.stage()))
                .map(stage -> stage.metByFiling())
                .orElse(false);
    }
}
