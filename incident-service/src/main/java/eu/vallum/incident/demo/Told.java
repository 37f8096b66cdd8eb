package eu.vallum.incident.demo;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.summary.SummaryId;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Whether a part of the story was told before. */
@Singleton
class Told {
    private final Sql sql;

    Told(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    boolean already(IncidentId incident) {
        return sql.first("select 1 from incident where id = ?", row -> true, incident.value()) != null;
    }

    /** Some indicators of an incident that whoever has it may see. */
    @Transactional
    List<UUID> indicators(IncidentId incident, int most) {
        return sql.list(
                "select id from indicator where incident = ? and not restricted order by type, value limit ?",
                row -> row.uuid("id"),
                incident.value(),
                most);
    }

    @Transactional
    boolean already(SummaryId summary) {
        return sql.first("select 1 from summary_filing where id = ?", row -> true, summary.value()) != null;
    }
}
