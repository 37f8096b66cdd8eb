package eu.vallum.incident.anchoring;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.ClockState;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.clock.Moments;
import eu.vallum.incident.clock.Recounting;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the owner an incident's deadlines with everything that they run from. */
@Singleton
class ReadingClocks {
    /** These have a place of their own in the incident, where they are changed. */
    private static final Set<String> ELSEWHERE = Set.of("crossBorder", "suspectedMalicious");

    private final Gate gate;
    private final IncidentAccess access;
    private final Regimes regimes;
    private final Clocks clocks;
    private final Moments moments;
    private final Recounting recounting;
    private final Audit audit;
    private final Clock clock;

    ReadingClocks(
            Gate gate,
            IncidentAccess access,
            Regimes regimes,
            Clocks clocks,
            Moments moments,
            Recounting recounting,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.regimes = regimes;
        this.clocks = clocks;
        this.moments = moments;
        this.recounting = recounting;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<IncidentClocks> read(IncidentId id) {
        return gate.owning(access::mayRead, id, "clock.read", (actor, seen) -> {
            audit.allowed("clock.read", "incident", List.of(id.value()), "owner");
            return Outcome.done(now(id));
        });
    }

    /** As it stands; the caller audits. */
    IncidentClocks now(IncidentId id) {
        var items = clocks.of(id, clock.instant());
        var falls = recounting.regimes(id);
        var known = recounting.facts(id);
        return new IncidentClocks(
                items,
                falls.stream().map(IncidentClocks.Falls::under).toList(),
                moments.of(id),
                items.stream().flatMap(one -> byNote(one).stream()).toList(),
                falls.stream()
                        .flatMap(regime -> regime.decisive().stream()
                                .filter(fact -> !ELSEWHERE.contains(fact))
                                .sorted()
                                .flatMap(fact -> regime.fact(fact).stream()))
                        .distinct()
                        .map(fact -> new IncidentClocks.Decisive(fact, known.get(fact.id())))
                        .toList());
    }

    /** How an open duty of the authority is met by a note; empty where another step meets it. */
    Optional<IncidentClocks.ByNote> byNote(ClockView owed) {
        return owed.startedAt() == null || owed.metAt() != null || owed.state() == ClockState.STOPPED
                ? Optional.empty()
                : regimes.exact(owed.regime(), owed.regimeVersion())
                        .flatMap(regime -> regime.stage(owed.obligation()))
                        .filter(StageRule::metByNote)
                        .map(stage -> new IncidentClocks.ByNote(owed.id(), stage.consultsEntity()));
    }
}
