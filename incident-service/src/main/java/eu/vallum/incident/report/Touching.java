package eu.vallum.incident.report;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.report.IncidentFact.IncidentChanged;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Raises an incident's version because something that belongs to it changed. Within the other use case's transaction. */
@Singleton
public class Touching {
    private final Incidents incidents;
    private final Outbox outbox;
    private final Sql sql;

    Touching(Incidents incidents, Outbox outbox, Sql sql) {
        this.incidents = incidents;
        this.outbox = outbox;
        this.sql = sql;
    }

    /** Raises it, and says so to whoever may know. */
    public int change(Seen seen, Instant now) {
        int version = touch(seen.incident(), now);
        outbox.put(new IncidentChanged(seen.incident().value(), seen.owner(), version, now, seen.exercise()));
        return version;
    }

    /** The new version. */
    public int touch(IncidentId id, Instant now) {
        var incident = incidents.findById(id);
        incident.touch(now);
        incidents.flush();
        return incident.version();
    }

    /** The version that the incident has until this transaction ends: who marks it waits for whoever does so already. */
    public int locked(Seen seen) {
        return Objects.requireNonNull(sql.first(
                "select version from incident where id = ? for update",
                row -> row.number("version"),
                seen.incident().value()));
    }

    /** Marks it anew; the new version. */
    public int mark(Seen seen, Tlp label, Instant now) {
        var incident = incidents.findById(seen.incident());
        incident.mark(label, now);
        incidents.flush();
        outbox.put(
                new IncidentChanged(seen.incident().value(), seen.owner(), incident.version(), now, seen.exercise()));
        return incident.version();
    }

    /** Tells others that the incident changed. Also for an entity, which sees its report but not the owner's record of it. */
    public void tell(IncidentId id, UUID owner, int version, Instant now) {
        var exercise = sql.first("select exercise from incident where id = ?", row -> row.flag("exercise"), id.value());
        outbox.put(new IncidentChanged(id.value(), owner, version, now, Boolean.TRUE.equals(exercise)));
    }
}
