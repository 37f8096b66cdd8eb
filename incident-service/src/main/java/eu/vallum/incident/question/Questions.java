package eu.vallum.incident.question;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of questions. */
@Singleton
class Questions {
    private static final String SELECT =
            "select id, from_entity, text, asked_at, asked_by, due_at, answer, answered_at, answered_by "
                    + "from question where incident = ? ";

    private final Sql sql;

    Questions(Sql sql) {
        this.sql = sql;
    }

    /** Oldest first. */
    List<Question> of(IncidentId incident, Instant now) {
        return sql.list(SELECT + "order by asked_at, id limit 500", row -> question(row, now), incident.value());
    }

    @Nullable Question find(IncidentId incident, QuestionId id, Instant now) {
        return sql.first(SELECT + "and id = ?", row -> question(row, now), incident.value(), id.value());
    }

    void ask(
            QuestionId id,
            IncidentId incident,
            UUID owner,
            Side from,
            String text,
            Instant now,
            String by,
            @Nullable Instant dueAt) {
        sql.run(
                "insert into question (id, incident, owner, from_entity, text, asked_at, asked_by, due_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)",
                id.value(),
                incident.value(),
                owner,
                from == Side.ENTITY,
                text,
                now,
                by,
                dueAt);
    }

    /** Whether it was still open. */
    boolean answer(QuestionId id, String text, Instant now, String by) {
        return sql.run(
                        "update question set answer = ?, answered_at = ?, answered_by = ? where id = ? and answered_at is null",
                        text,
                        now,
                        by,
                        id.value())
                == 1;
    }

    /** The incident's version, which a question or an answer raises. */
    int version(IncidentId incident) {
        var version =
                sql.first("select version from incident where id = ?", row -> row.number("version"), incident.value());
        return version == null ? 0 : version;
    }

    private static Question question(Row row, Instant now) {
        var due = row.instantOrNull("due_at");
        var answered = row.instantOrNull("answered_at");
        return new Question(
                new QuestionId(row.uuid("id")),
                row.flag("from_entity") ? Side.ENTITY : Side.AUTHORITY,
                row.text("text"),
                row.instant("asked_at"),
                row.text("asked_by"),
                due,
                due != null && answered == null && due.isBefore(now),
                row.textOrNull("answer"),
                answered,
                row.textOrNull("answered_by"));
    }
}
