package eu.vallum.incident.report;

import eu.vallum.incident.access.IncidentId;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Raises an incident's version because something that belongs to it changed. Within the other use case's transaction. */
@Singleton
public class Touching {
    private final Incidents incidents;

    Touching(Incidents incidents) {
        this.incidents = incidents;
    }

    /** The new version. */
    public int touch(IncidentId id, Instant now) {
        var incident = incidents.findById(id);
        incident.touch(now);
        incidents.flush();
        return incident.version();
    }
}
