package eu.vallum.incident.inquiry;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of requests for information. The row policies let through what the caller asked or is asked while it sees the incident. */
@Singleton
class Inquiries {
    private static final String SELECT = "select " + Seen.COLUMNS + """
            , q.id, q.owner, q.other, q.from_owner, q.text, q.asked_at, q.asked_by, q.due_at, q.declined, q.answer, q.answered_at,
            q.answered_by
            from inquiry q join audience a on a.incident = q.incident join incident_seen i on i.id = q.incident
            """;

    private final Sql sql;

    Inquiries(Sql sql) {
        this.sql = sql;
    }

    /** Of an incident, newest first, at most 500. */
    List<Stored> of(IncidentId incident) {
        return sql.list(
                SELECT + "where q.incident = ? order by q.asked_at desc, q.id desc limit 500",
                Stored::of,
                incident.value());
    }

    /** What an organisation has to answer, the soonest due first, at most so many. */
    List<Stored> waiting(UUID organisation, boolean exercise, int limit) {
        return sql.list(
                SELECT
                        + "where q.answered_at is null and i.exercise = ? and ((q.owner = ? and not q.from_owner) or (q.other = ? and q.from_owner)) "
                        + "order by q.due_at nulls last, q.id limit ?",
                Stored::of,
                exercise,
                organisation,
                organisation,
                limit);
    }

    /** Whether the organisation has the incident now by a share of the caller's. */
    boolean has(IncidentId incident, UUID organisation) {
        return sql.first(
                        "select 1 from share where incident = ? and recipient = ? and withdrawn_at is null limit 1",
                        row -> true,
                        incident.value(),
                        organisation)
                != null;
    }

    void ask(
            InquiryId id,
            Seen seen,
            UUID other,
            boolean fromOwner,
            String text,
            @Nullable Instant dueAt,
            Instant now,
            String by) {
        sql.run(
                "insert into inquiry (id, incident, owner, other, from_owner, text, due_at, asked_at, asked_by) "
                        + "values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?)",
                id.value(),
                seen.incident().value(),
                seen.owner(),
                other,
                fromOwner,
                text,
                dueAt,
                now,
                by);
    }

    /** Whether it was still open. */
    boolean answer(InquiryId id, boolean declined, String words, Instant now, String by) {
        return sql.run(
                        "update inquiry set declined = ?, answer = ?, answered_at = ?, answered_by = ? "
                                + "where id = ? and answered_at is null",
                        declined,
                        words,
                        now,
                        by,
                        id.value())
                == 1;
    }
}
