package eu.vallum.incident.decision;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of decisions; they are only ever added. The row policies show each organisation its own, while it sees the incident. */
@Singleton
class Decisions {
    private static final String SELECT = "select " + Seen.COLUMNS + """
            , d.id, d.organisation as decision_organisation, d.what, d.ground, d.alternatives, d.decided_by, d.decided_at, d.recorded_at,
            d.by_name, d.corrects, (select c.id from decision c where c.organisation = d.organisation and c.corrects = d.id) as corrected_by
            from decision d join audience a on a.incident = d.incident join incident_seen i on i.id = d.incident
            """;

    private final Sql sql;

    Decisions(Sql sql) {
        this.sql = sql;
    }

    /** A row with what decides who may see it. */
    record Stored(Seen seen, UUID organisation, Decision decision) {
        static Stored of(Row row) {
            return new Stored(
                    Seen.of(row),
                    row.uuid("decision_organisation"),
                    new Decision(
                            new DecisionId(row.uuid("id")),
                            row.text("what"),
                            row.text("ground"),
                            row.textOrNull("alternatives"),
                            row.text("decided_by"),
                            row.instant("decided_at"),
                            row.instant("recorded_at"),
                            row.text("by_name"),
                            id(row, "corrects"),
                            id(row, "corrected_by")));
        }

        private static @Nullable DecisionId id(Row row, String column) {
            var id = row.uuidOrNull(column);
            return id == null ? null : new DecisionId(id);
        }
    }

    /** Of an incident, what was decided last first, at most 500. */
    List<Stored> of(IncidentId incident) {
        return sql.list(
                SELECT + "where d.incident = ? order by d.decided_at desc, d.id desc limit 500",
                Stored::of,
                incident.value());
    }

    /** Those before a place of the timeline, by one of its two times. */
    List<Stored> before(IncidentId incident, Cursor place, boolean recorded, int limit) {
        var time = recorded ? "d.recorded_at" : "d.decided_at";
        return sql.list(
                SELECT + "where d.incident = ? and (" + time + ", d.id) < (?, ?) order by " + time
                        + " desc, d.id desc limit ?",
                Stored::of,
                incident.value(),
                place.at(),
                place.id(),
                limit);
    }

    /** Whether it is new: an entry is corrected once. */
    boolean add(
            DecisionId id,
            Seen seen,
            UUID organisation,
            RecordDecision decision,
            String decidedBy,
            Instant decidedAt,
            String subject,
            String name,
            Instant now) {
        return sql.run(
                        "insert into decision (id, incident, owner, organisation, what, ground, alternatives, decided_by, decided_at, "
                                + "recorded_at, subject, by_name, corrects) values (?, ?, ?, ?, ?, ?, ?::text, ?, ?, ?, ?, ?, ?::uuid) "
                                + "on conflict (organisation, corrects) do nothing",
                        id.value(),
                        seen.incident().value(),
                        seen.owner(),
                        organisation,
                        decision.what(),
                        decision.ground(),
                        decision.alternatives(),
                        decidedBy,
                        decidedAt,
                        now,
                        subject,
                        name,
                        decision.corrects())
                == 1;
    }
}
