package eu.vallum.incident.access;

import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds out whether the caller asks about a report of its own entity. */
@Singleton
class ClaimingReport {
    private final IncidentAccess access;
    private final Sql sql;

    ClaimingReport(IncidentAccess access, Sql sql) {
        this.access = access;
        this.sql = sql;
    }

    /** The report, if the caller may report for the entity that it is about. */
    @Transactional
    Optional<Reporting.Own> own(IncidentId id) {
        var actor = access.actor();
        if (!access.mayReport(actor)) {
            return Optional.empty();
        }
        return sql
                .list(
                        "select organisation, owner from entity_audience where incident = ?",
                        row -> new Reporting.Own(id, row.uuid("organisation"), row.uuid("owner")),
                        id.value())
                .stream()
                .filter(one -> access.reported(actor, one.organisation()))
                .findFirst();
    }
}
