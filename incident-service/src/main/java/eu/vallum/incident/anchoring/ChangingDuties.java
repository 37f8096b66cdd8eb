package eu.vallum.incident.anchoring;

import com.fasterxml.jackson.databind.node.TextNode;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.Circumstances;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.clock.Recounting;
import eu.vallum.incident.fact.FactValues;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts an incident under a further regime, says what decides its duties, and writes down why one was met late. */
@Singleton
class ChangingDuties {
    private final Gate gate;
    private final IncidentAccess access;
    private final Regimes regimes;
    private final Recounting recounting;
    private final Circumstances circumstances;
    private final Clocks clocks;
    private final ReadingClocks reading;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    ChangingDuties(
            Gate gate,
            IncidentAccess access,
            Regimes regimes,
            Recounting recounting,
            Circumstances circumstances,
            Clocks clocks,
            ReadingClocks reading,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.regimes = regimes;
        this.recounting = recounting;
        this.circumstances = circumstances;
        this.clocks = clocks;
        this.reading = reading;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts it under a further regime, from the same moments as the others. */
    @Transactional
    Outcome<IncidentClocks> add(IncidentId id, String regime) {
        return gate.working(access::mayWork, id, "regime.add", (actor, seen) -> {
            var now = clock.instant();
            var known = regimes.newest(regime);
            if (known.isEmpty()) {
                return Outcome.invalid("/regime", "Unknown", "Choose a regime from the list of those that are known.");
            }
            if (recounting.regimes(id).stream().anyMatch(falls -> falls.id().equals(regime))) {
                return Outcome.refused(IncidentProblem.REGIME_ALREADY, null);
            }
            touching.change(seen, now);
            recounting.recount(id, List.of(known.get()), now);
            timeline.add(
                    NewEntry.internal(id, seen.owner(), EntryKind.REGIME_ADDED, now)
                            .by(actor.name())
                            .about(regime),
                    now);
            audit.allowed(
                    "regime.add",
                    "incident",
                    List.of(id.value()),
                    known.get().source().article());
            return Outcome.done(reading.now(id));
        });
    }

    /** Says what decides the duties, such as that the incident is still ongoing. */
    @Transactional
    Outcome<IncidentClocks> decide(IncidentId id, Map<String, String> facts) {
        return gate.working(access::mayWork, id, "circumstances.change", (actor, seen) -> {
            var now = clock.instant();
            for (var fact : facts.entrySet()) {
                if (!decides(id, fact.getKey(), fact.getValue())) {
                    return Outcome.invalid(
                            "/facts", "Unknown", "This is no fact on which the duties depend, or none of its values.");
                }
            }
            touching.change(seen, now);
            circumstances.set(id, facts);
            recounting.recount(id, now);
            timeline.add(
                    NewEntry.internal(id, seen.owner(), EntryKind.CIRCUMSTANCES_CHANGED, now)
                            .by(actor.name())
                            .about(String.join(", ", facts.keySet())),
                    now);
            audit.allowed("circumstances.change", "incident", List.of(id.value()), "owner");
            return Outcome.done(reading.now(id));
        });
    }

    private boolean decides(IncidentId id, String fact, String value) {
        return recounting.regimes(id).stream()
                .filter(regime -> regime.decisive().contains(fact))
                .flatMap(regime -> regime.fact(fact).stream())
                .anyMatch(known -> FactValues.wrong(known, new TextNode(value)).isEmpty());
    }

    /** Writes down why a deadline was met late. */
    @Transactional
    Outcome<IncidentClocks> explain(IncidentId id, UUID deadline, String reason) {
        return gate.owning(access::mayWork, id, "lateness.explain", (actor, seen) -> {
            var now = clock.instant();
            if (!clocks.explain(id, deadline, reason)) {
                return Outcome.notFound();
            }
            touching.change(seen, now);
            timeline.add(
                    NewEntry.internal(id, seen.owner(), EntryKind.LATENESS_EXPLAINED, now)
                            .by(actor.name())
                            .saying(reason),
                    now);
            audit.allowed("lateness.explain", "incident", List.of(id.value()), "owner");
            return Outcome.done(reading.now(id));
        });
    }
}
