package eu.vallum.incident.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.Recounting.Shift;
import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said about the moments from which clocks run. Rows are only added, so that a correction leaves what it corrected. */
@Singleton
public class Moments {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String COLUMNS = "id, kind, regime, stage, at, due, was, reason, by_name, recorded_at, "
            + "(select e.shifts::text from moment_effect e where e.moment = moment.id) as shifts ";
    private final Sql sql;

    Moments(Sql sql) {
        this.sql = sql;
    }

    /**
     * What was said, once.
     *
     * @param was what was said before, if this corrects it
     * @param shifts which deadlines it moved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            UUID id,
            AnchorKind kind,
            @Nullable String regime,
            @Nullable String stage,
            Instant at,
            @Nullable Instant due,
            @Nullable Instant was,
            @Nullable String reason,
            @Nullable String by,
            Instant recordedAt,
            @Nullable List<Shift> shifts) {
        Moment moment() {
            return new Moment(id, kind, regime, stage, at, due);
        }

        private static Said of(Row row) {
            return new Said(
                    row.uuid("id"),
                    AnchorKind.of(row.text("kind")),
                    row.textOrNull("regime"),
                    row.textOrNull("stage"),
                    row.instant("at"),
                    row.instantOrNull("due"),
                    row.instantOrNull("was"),
                    row.textOrNull("reason"),
                    row.textOrNull("by_name"),
                    row.instant("recorded_at"),
                    moved(row.textOrNull("shifts")));
        }
    }

    /** Everything said about an incident, in the order in which it was. */
    public List<Said> of(IncidentId incident) {
        return sql.list("select " + COLUMNS + "from moment where incident = ? order by id", Said::of, incident.value());
    }

    public void add(IncidentId incident, UUID owner, Said said) {
        sql.run(
                "insert into moment (id, incident, owner, kind, regime, stage, at, due, was, reason, by_name,"
                        + " recorded_at) values (?, ?, ?, ?, ?::text, ?::text, ?, ?::timestamptz, ?::timestamptz, ?::text,"
                        + " ?::text, ?)",
                said.id(),
                incident.value(),
                owner,
                said.kind().code(),
                said.regime(),
                said.stage(),
                said.at(),
                said.due(),
                said.was(),
                said.reason(),
                said.by(),
                said.recordedAt());
    }

    /** What the last thing said did to the deadlines. */
    public void effects(IncidentId incident, List<Shift> shifts) {
        try {
            sql.run(
                    "insert into moment_effect (moment, incident, owner, shifts) "
                            + "select id, incident, owner, ? from moment where incident = ? order by id desc limit 1",
                    new Json(JSON.writeValueAsString(shifts)),
                    incident.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable List<Shift> moved(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
