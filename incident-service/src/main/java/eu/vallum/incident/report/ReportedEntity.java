package eu.vallum.incident.report;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/** Which entity an incident says was hit. Within the other use case's transaction, which also raises the version. */
@Singleton
public class ReportedEntity {
    private final Sql sql;

    ReportedEntity(Sql sql) {
        this.sql = sql;
    }

    /** What the incident calls it now. */
    public String name(IncidentId id) {
        return Objects.requireNonNull(
                sql.first("select entity_name from incident where id = ?", row -> row.text("entity_name"), id.value()));
    }

    /** Names it as the register does. The database opens the report to its accounts and closes it to those of another. */
    public void attach(IncidentId id, UUID entity, String name, String memberState, boolean sees) {
        sql.run(
                "update incident set entity_id = ?, entity_name = ?, entity_state = ?, entity_sees = ? where id = ?",
                entity,
                name,
                memberState,
                sees,
                id.value());
    }

    /** Leaves the name and takes the confirmation away. */
    public void detach(IncidentId id) {
        sql.run("update incident set entity_id = null where id = ?", id.value());
    }
}
