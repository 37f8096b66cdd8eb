package eu.vallum.incident.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of rosters. */
@Singleton
class Rosters {
    private static final String SELECT =
            "select organisation, version, zone, plan::text as plan, changed_at, changed_name from roster ";

    private final Sql sql;
    private final ObjectMapper json;

    Rosters(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Kept(UUID organisation, int version, ZoneId zone, Plan plan, Instant changedAt, String changedBy) {}

    Optional<Kept> of(UUID organisation) {
        return Optional.ofNullable(sql.first(SELECT + "where organisation = ?", this::kept, organisation));
    }

    /** All, in the order of their ids, for the job that looks for gaps. */
    List<Kept> after(UUID organisation, int limit) {
        return sql.list(
                SELECT + "where organisation > ? order by organisation limit ?", this::kept, organisation, limit);
    }

    /** Whether the version was still the newest. */
    boolean save(UUID organisation, int version, ZoneId zone, Plan plan, String subject, String name, Instant now) {
        if (version == 0) {
            return sql.run(
                            "insert into roster (organisation, version, zone, plan, wait_minutes, warn_hours, changed_at, changed_by,"
                                    + " changed_name) values (?, 1, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                            organisation,
                            zone.getId(),
                            new Json(write(plan)),
                            plan.waitMinutes(),
                            plan.warnHours(),
                            now,
                            subject,
                            name)
                    == 1;
        }
        return sql.run(
                        "update roster set version = version + 1, zone = ?, plan = ?, wait_minutes = ?, warn_hours = ?, changed_at = ?, changed_by = ?,"
                                + " changed_name = ? where organisation = ? and version = ?",
                        zone.getId(),
                        new Json(write(plan)),
                        plan.waitMinutes(),
                        plan.warnHours(),
                        now,
                        subject,
                        name,
                        organisation,
                        version)
                == 1;
    }

    private Kept kept(Row row) {
        try {
            return new Kept(
                    row.uuid("organisation"),
                    row.number("version"),
                    ZoneId.of(row.text("zone")),
                    json.readValue(row.text("plan"), Plan.class),
                    row.instant("changed_at"),
                    row.text("changed_name"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Plan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
