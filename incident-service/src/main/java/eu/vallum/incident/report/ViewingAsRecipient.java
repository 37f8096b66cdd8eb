package eu.vallum.incident.report;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Shows the owner an incident as a recipient would read it: by the way that the recipient's own reading takes, as that recipient. */
@Singleton
class ViewingAsRecipient {
    private final Gate gate;
    private final IncidentAccess access;
    private final ReadingIncidents reading;
    private final Showing showing;
    private final Audit audit;

    ViewingAsRecipient(Gate gate, IncidentAccess access, ReadingIncidents reading, Showing showing, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.reading = reading;
        this.showing = showing;
        this.audit = audit;
    }

    /** Changes nothing. Of a share there are no times yet, so it has none. */
    @Transactional
    Outcome<IncidentDetails> view(IncidentId id, ViewAsRecipient as) {
        return gate.owning(access::mayShare, id, "incident.view-as", (actor, seen) -> {
            audit.allowed("incident.view-as", "incident", List.of(id.value()), "owner");
            var withheld = as.withheld();
            return Outcome.done(showing.details(
                    actor.as(as.recipient()),
                    reading.stored(actor, id)
                            .as(as.recipient(), as.tlp(), withheld == null ? Set.of() : Set.copyOf(withheld)),
                    null));
        });
    }
}
