package eu.vallum.incident.summary;

import eu.vallum.incident.access.Actor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of filings and of what was written about them. */
@Singleton
public class Filings {
    private static final String FROM = "select " + Filing.COLUMNS + " from summary_filing f ";

    private final Sql sql;

    Filings(Sql sql) {
        this.sql = sql;
    }

    /** One that the row policy lets the caller see; whoever uses it asks again. */
    @Nullable Filing byId(UUID id) {
        return sql.first(FROM + "where f.id = ?", Filing::of, id);
    }

    /** One of the caller's that waits to be filed, locked until the transaction ends; the row policy locks no other. */
    @Nullable Filing locked(UUID id) {
        return sql.first(FROM + "where f.id = ? and f.owner = vallum_caller() for update", Filing::of, id);
    }

    /** All of an owner, newest period and edition first. */
    List<Filing> of(UUID owner) {
        return sql.list(FROM + "where f.owner = ? order by f.period desc, f.edition desc limit 200", Filing::of, owner);
    }

    /** Those of one owner and period, newest edition first. */
    List<Filing> editions(UUID owner, Quarter period) {
        return sql.list(
                FROM + "where f.owner = ? and f.period = ? order by f.edition desc", Filing::of, owner, period.text());
    }

    /** The newest filed edition of every Member State in a period, as the recipient sees them. */
    public List<Filing> newestFiled(UUID recipient, Quarter period) {
        return sql.list(
                "select distinct on (f.member_state) " + Filing.COLUMNS + " from summary_filing f "
                        + "where f.recipient = ? and f.period = ? and f.filed_at is not null order by f.member_state, f.edition desc",
                Filing::of,
                recipient,
                period.text());
    }

    void add(Filing filing) {
        sql.run(
                """
                insert into summary_filing (id, owner, recipient, member_state, period, edition, document, sha256, prepared_at,
                    prepared_by, prepared_name, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text)""",
                filing.id(),
                filing.owner(),
                filing.recipient(),
                filing.memberState(),
                filing.period().text(),
                filing.edition(),
                filing.text(),
                filing.sha256(),
                filing.prepared().at(),
                filing.prepared().subject(),
                filing.prepared().name(),
                filing.reason());
    }

    void file(UUID id, Actor actor, Instant now) {
        sql.run(
                "update summary_filing set filed_at = ?, filed_by = ?, filed_name = ? where id = ?",
                now,
                actor.who().subject(),
                actor.name(),
                id);
    }

    void discard(UUID id) {
        sql.run("delete from summary_filing where id = ?", id);
    }

    /** A query of the recipient or an answer to it. */
    public record Note(UUID id, String kind, String text, String by, Instant at) {
        static Note of(Row row) {
            return new Note(row.uuid("id"), row.text("kind"), row.text("text"), row.text("by_name"), row.instant("at"));
        }
    }

    List<Note> notes(UUID filing) {
        return sql.list(
                "select id, kind, text, by_name, at from summary_note where filing = ? order by at, id",
                Note::of,
                filing);
    }

    /** Whether the last word is a query. */
    public boolean queried(UUID filing) {
        var notes = notes(filing);
        return !notes.isEmpty() && notes.getLast().kind().equals("query");
    }

    void add(Filing filing, UUID author, Note note) {
        sql.run(
                "insert into summary_note (id, filing, owner, recipient, author, kind, text, by_name, at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                note.id(),
                filing.id(),
                filing.owner(),
                filing.recipient(),
                author,
                note.kind(),
                note.text(),
                note.by(),
                note.at());
    }
}
