package eu.vallum.incident.intake;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Shows an officer the return links of a report, and takes one back. */
@Singleton
class KeepingLinks {
    /** All of a report. */
    record Links(List<LinkView> items) {}

    private final Gate gate;
    private final IncidentAccess access;
    private final ReturnLinks links;
    private final Audit audit;
    private final Clock clock;

    KeepingLinks(Gate gate, IncidentAccess access, ReturnLinks links, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Links> list(IncidentId id) {
        return gate.owning(access::mayWork, id, "link.list", (actor, seen) -> {
            audit.allowed("link.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(new Links(links.of(id)));
        });
    }

    @Transactional
    Outcome<Boolean> revoke(IncidentId id, UUID link) {
        return gate.owning(access::mayWork, id, "link.revoke", (actor, seen) -> {
            if (!links.revoke(id, link, actor.name(), clock.instant())) {
                return Outcome.notFound();
            }
            audit.allowed("link.revoke", "incident", List.of(id.value()), "owner");
            return Outcome.done(true);
        });
    }
}
