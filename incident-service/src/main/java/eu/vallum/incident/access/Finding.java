package eu.vallum.incident.access;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one way to an incident by its id. Unknown and forbidden take the same query and give the same nothing; either is audited as a
 * denial. The query names no organisation: the row policy lets through what the caller may see, and the check asks again.
 */
@Singleton
public class Finding {
    private static final String BY_INCIDENT = "select " + Seen.COLUMNS
            + " from audience a join incident_seen i on i.id = a.incident where a.incident = ?";
    private static final String BY_SHARE =
            "select " + Seen.COLUMNS + " from audience a join incident_seen i on i.id = a.incident where a.share = ?";

    private final Sql sql;
    private final IncidentAccess access;
    private final Audit audit;

    Finding(Sql sql, IncidentAccess access, Audit audit) {
        this.sql = sql;
        this.access = access;
        this.audit = audit;
    }

    /** The incident as the actor sees it. */
    public Optional<Seen> incident(Actor actor, IncidentId id, String action) {
        return found(actor, BY_INCIDENT, id.value(), action, "incident");
    }

    /** Whether the work on it is over. For whoever sees it. */
    boolean closed(IncidentId id) {
        return sql.first(
                        "select true as closed from incident where id = ? and status = 'closed'",
                        row -> row.flag("closed"),
                        id.value())
                != null;
    }

    /** The incident of a share that the actor received. */
    public Optional<Seen> received(Actor actor, UUID share, String action) {
        return found(actor, BY_SHARE, share, action, "share");
    }

    private Optional<Seen> found(Actor actor, String query, UUID id, String action, String type) {
        var seen = sql.list(query, Seen::of, id).stream()
                .filter(candidate -> access.sees(actor, candidate))
                .findFirst();
        if (seen.isEmpty()) {
            audit.denied(action, type, List.of(id), "not visible");
        }
        return seen;
    }
}
