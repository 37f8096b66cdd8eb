package eu.vallum.incident.report;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes over into the incident what a later report says of it. Within the other use case's transaction, which raises the version. */
@Singleton
public class Updating {
    private final Sql sql;

    Updating(Sql sql) {
        this.sql = sql;
    }

    /** Severity, suspicion and reach; whatever else a report says stays in its document. */
    public void update(IncidentId id, Map<String, JsonNode> said) {
        var crossBorder = text(said, "crossBorder");
        var affected = said.get("affectedMemberStates");
        sql.run(
                """
                update incident set severity = coalesce(?::text, severity), malicious = coalesce(?::text, malicious),
                    cross_border = coalesce(?::text, cross_border),
                    affected = case when coalesce(?::text, cross_border) = 'no' then '{}' else coalesce(?::text[], affected) end
                where id = ?""",
                text(said, "severity"),
                text(said, "suspectedMalicious"),
                crossBorder,
                crossBorder,
                affected == null ? null : states(affected),
                id.value());
    }

    /** It was taken back. */
    public void recalled(IncidentId id) {
        sql.run("update incident set status = 'recalled' where id = ?", id.value());
    }

    /** The work on it is over; false when it was not open. */
    public boolean close(IncidentId id) {
        return sql.run("update incident set status = 'closed' where id = ? and status = 'open'", id.value()) > 0;
    }

    /** The work on it goes on; false when it was not closed. */
    public boolean reopen(IncidentId id) {
        return sql.run("update incident set status = 'open' where id = ? and status = 'closed'", id.value()) > 0;
    }

    private static @Nullable String text(Map<String, JsonNode> said, String fact) {
        var value = said.get(fact);
        return value == null ? null : value.asText();
    }

    private static String[] states(JsonNode affected) {
        var states = new TreeSet<String>();
        affected.forEach(state -> states.add(state.asText()));
        return states.toArray(String[]::new);
    }
}
