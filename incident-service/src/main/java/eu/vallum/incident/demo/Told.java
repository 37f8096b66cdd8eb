package eu.vallum.incident.demo;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.summary.SummaryId;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

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

    @Transactional
    boolean already(SummaryId summary) {
        return sql.first("select 1 from summary_filing where id = ?", row -> true, summary.value()) != null;
    }
}
