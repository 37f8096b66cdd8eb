package eu.vallum.incident.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of facts; each version of each fact is a row that never changes. */
@Singleton
public class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSERT = """
        insert into fact (incident, owner, id, version, value, saved_at, saved_by, saved_by_name)
        values (?, ?, ?, ?, ?, ?, ?, ?::text) on conflict do nothing\
        """;
    private final Sql sql;

    Facts(Sql sql) {
        this.sql = sql;
    }

    /**
     * One version of one fact.
     *
     * @param by name of who saved it
     */
    public record Kept(
            String id,
            int version,
            JsonNode value,
            Instant savedAt,
            @Nullable String by) {
        private static Kept of(Row row) {
            return new Kept(
                    row.text("id"),
                    row.number("version"),
                    tree(row.text("value")),
                    row.instant("saved_at"),
                    row.textOrNull("saved_by_name"));
        }
    }

    /** The first version of facts that come with a report. */
    public void begin(
            IncidentId incident, UUID owner, Map<String, JsonNode> values, String subject, String name, Instant now) {
        var rows = new ArrayList<@Nullable Object[]>();
        values.forEach((id, value) -> rows.add(
                new @Nullable Object[] {incident.value(), owner, id, 1, new Json(value.toString()), now, subject, name
                }));
        sql.batch(INSERT, rows);
    }

    /** A further version; false when somebody was faster with that number. */
    public boolean add(
            IncidentId incident,
            UUID owner,
            String id,
            int version,
            JsonNode value,
            String subject,
            String name,
            Instant now) {
        return sql.run(INSERT, incident.value(), owner, id, version, new Json(value.toString()), now, subject, name)
                > 0;
    }

    /** The newest version of each. */
    public List<Kept> newest(IncidentId incident) {
        return sql.list(
                "select distinct on (id) id, version, value::text as value, saved_at, saved_by_name from fact "
                        + "where incident = ? order by id, version desc",
                Kept::of,
                incident.value());
    }

    /** What came with the report itself. */
    public List<Kept> begun(IncidentId incident) {
        return sql.list(
                "select id, version, value::text as value, saved_at, saved_by_name from fact f where incident = ? and version = 1 "
                        + "and saved_at = (select min(recorded_at) from timeline t where t.incident = f.incident and t.kind = 'filed')",
                Kept::of,
                incident.value());
    }

    /** All versions of one, the newest first. */
    public List<Kept> history(IncidentId incident, String id) {
        return sql.list(
                "select id, version, value::text as value, saved_at, saved_by_name from fact where incident = ? and id"
                        + " = ? order by version desc limit 200",
                Kept::of,
                incident.value(),
                id);
    }

    /** One version. */
    public Optional<Kept> version(IncidentId incident, String id, int version) {
        return sql
                .list(
                        "select id, version, value::text as value, saved_at, saved_by_name from fact "
                                + "where incident = ? and id = ? and version = ?",
                        Kept::of,
                        incident.value(),
                        id,
                        version)
                .stream()
                .findFirst();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
