package eu.vallum.incident.report;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.report.IncidentFact.IncidentChanged;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Raises an incident's version because something that belongs to it changed. Within the other use case's transaction. */
@Singleton
public class Touching {
    private final Incidents incidents;
    private final Outbox outbox;

    Touching(Incidents incidents, Outbox outbox) {
        this.incidents = incidents;
        this.outbox = outbox;
    }

    /** The new version. */
    public int touch(IncidentId id, Instant now) {
        var incident = incidents.findById(id);
        incident.touch(now);
        incidents.flush();
        return incident.version();
    }

    /** Tells others that the incident changed. */
    public void tell(IncidentId id, UUID owner, int version, Instant now) {
        outbox.put(new IncidentChanged(id.value(), owner, version, now));
    }
}
