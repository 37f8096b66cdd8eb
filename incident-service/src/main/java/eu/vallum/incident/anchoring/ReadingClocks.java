package eu.vallum.incident.anchoring;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.clock.Moments;
import eu.vallum.incident.clock.Recounting;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Shows the owner an incident's deadlines with everything that they run from. */
@Singleton
class ReadingClocks {
    private final Gate gate;
    private final IncidentAccess access;
    private final Clocks clocks;
    private final Moments moments;
    private final Recounting recounting;
    private final Audit audit;
    private final Clock clock;

    ReadingClocks(
            Gate gate,
            IncidentAccess access,
            Clocks clocks,
            Moments moments,
            Recounting recounting,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
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
        return new IncidentClocks(
                clocks.of(id, clock.instant()),
                recounting.regimes(id).stream().map(IncidentClocks.Falls::under).toList(),
                moments.of(id));
    }
}
