package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which of some incidents an organisation has whole: its own, and those shared with it of which nothing is withheld. What an escalation tells
 * of its incidents, to whomever, goes by this.
 */
@Singleton
class WholeIncidents {
    private final Sql sql;
    private final IncidentAccess access;

    WholeIncidents(Sql sql, IncidentAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** By id, in the order of their references. */
    Map<UUID, Seen> of(Actor actor, Collection<UUID> incidents) {
        var whole = new LinkedHashMap<UUID, Seen>();
        sql
                .list(
                        "select " + Seen.COLUMNS + " from audience a join incident_seen i on i.id = a.incident "
                                + "where a.incident = any (?) order by i.reference",
                        Seen::of,
                        (Object) incidents.toArray(UUID[]::new))
                .stream()
                .filter(seen -> access.sees(actor, seen) && seen.redacted().isEmpty())
                .forEach(seen -> whole.put(seen.incident().value(), seen));
        return whole;
    }
}
