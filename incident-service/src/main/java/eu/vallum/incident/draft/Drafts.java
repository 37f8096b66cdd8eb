package eu.vallum.incident.draft;

import eu.vallum.incident.access.Actor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of drafts; the key begins with the author, so that an id tells nobody that another's draft exists. */
@Singleton
public class Drafts {
    private static final String SAVE = """
            insert into draft as known (organisation, subject, id, version, title, step, content, updated_at)
            values (?, ?, ?, 1, ?::text, ?::text, ?, ?)
            on conflict (organisation, subject, id) do update set version = known.version + 1, title = excluded.title,
                step = excluded.step, content = excluded.content, updated_at = excluded.updated_at""";

    private final Sql sql;

    Drafts(Sql sql) {
        this.sql = sql;
    }

    /** A row with whose it is. */
    record Stored(UUID organisation, String subject, Draft draft) {
        static Stored of(Row row) {
            return new Stored(
                    row.uuid("organisation"),
                    row.text("subject"),
                    new Draft(
                            row.uuid("id"),
                            row.textOrNull("title"),
                            row.textOrNull("step"),
                            row.number("version"),
                            row.instant("updated_at"),
                            row.text("content")));
        }
    }

    List<Stored> latest() {
        return sql.list(
                "select organisation, subject, id, title, step, version, updated_at, '{}' as content from draft "
                        + "order by updated_at desc, id limit 1000",
                Stored::of);
    }

    /** Locked, so that a save that follows replaces what was seen. */
    List<Stored> byId(UUID id) {
        return sql.list(
                "select organisation, subject, id, title, step, version, updated_at, content::text as content from draft "
                        + "where id = ? for update",
                Stored::of,
                id);
    }

    void save(Actor author, UUID id, SaveDraft draft, Instant now) {
        sql.run(
                SAVE,
                author.organisation(),
                author.who().subject(),
                id,
                draft.title(),
                draft.step(),
                new Json(draft.content().toString()),
                now);
    }

    /** Throws one away; also one that is not there. */
    public void discard(Actor author, UUID id) {
        sql.run(
                "delete from draft where organisation = ? and subject = ? and id = ?",
                author.organisation(),
                author.who().subject(),
                id);
    }
}
