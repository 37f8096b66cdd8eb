package eu.vallum.incident.savedview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.access.Actor;
import eu.vallum.incident.listing.ListQuery;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of views and of what people make of them. */
@Singleton
class Views {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = """
            select v.organisation, v.id, v.subject, v.by_name, v.version, v.name, v.query::text as query, v.shared, v.changed_at,
                coalesce(c.pinned, false) as pinned, coalesce(c.standard, false) as standard,
                (select count(*) from view_choice p where p.organisation = v.organisation and p.view = v.id and p.pinned) as pins
            from saved_view v left join view_choice c on c.organisation = v.organisation and c.view = v.id and c.subject = ?
            """;
    private static final String ADD = """
            insert into saved_view (organisation, id, subject, by_name, name, query, shared, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE = """
            update saved_view set version = version + 1, name = ?, query = ?, shared = ?, changed_at = ?
            where organisation = ? and id = ? and version = ?""";
    private static final String CHOOSE = """
            insert into view_choice (organisation, subject, view, pinned, standard) values (?, ?, ?, ?, ?)
            on conflict (organisation, subject, view) do update set pinned = excluded.pinned, standard = excluded.standard""";

    private final Sql sql;

    Views(Sql sql) {
        this.sql = sql;
    }

    /** A row with whose it is. */
    record Stored(
            UUID organisation,
            UUID id,
            String subject,
            String by,
            int version,
            String name,
            ListQuery query,
            boolean shared,
            Instant changedAt,
            boolean pinned,
            boolean standard,
            long pins) {
        private static Stored of(Row row) {
            return new Stored(
                    row.uuid("organisation"),
                    row.uuid("id"),
                    row.text("subject"),
                    row.text("by_name"),
                    row.number("version"),
                    row.text("name"),
                    parsed(row.text("query")),
                    row.flag("shared"),
                    row.instant("changed_at"),
                    row.flag("pinned"),
                    row.flag("standard"),
                    row.big("pins"));
        }
    }

    /** By name; an organisation keeps no more than a thousand in sight. */
    List<Stored> all(Actor reader) {
        return sql.list(
                SELECT + "order by lower(v.name), v.id limit 1000",
                Stored::of,
                reader.who().subject());
    }

    /** What an organisation keeps under these ids, whoever may see it. */
    List<ReadingViews.Kept> kept(UUID organisation, Collection<UUID> ids) {
        return sql.list(
                "select id, name, subject, shared, query::text as query from saved_view where organisation = ? and id = any (?)",
                row -> new ReadingViews.Kept(
                        row.uuid("id"),
                        row.text("name"),
                        row.text("subject"),
                        row.flag("shared"),
                        understood(row.text("query"))),
                organisation,
                ids.toArray(UUID[]::new));
    }

    List<Stored> byId(Actor reader, UUID id) {
        return sql.list(SELECT + "where v.id = ?", Stored::of, reader.who().subject(), id);
    }

    /** Whether the author of a view keeps another one by this name. */
    boolean named(UUID organisation, String subject, String name, UUID except) {
        return !sql.list(
                        "select id from saved_view where organisation = ? and subject = ? and lower(name) = lower(?::text) and id <> ?",
                        row -> row.uuid("id"),
                        organisation,
                        subject,
                        name,
                        except)
                .isEmpty();
    }

    void add(Actor author, UUID id, KeepView view, Instant now) {
        sql.run(
                ADD,
                author.organisation(),
                id,
                author.who().subject(),
                author.name(),
                view.name().strip(),
                json(view.query()),
                view.shared(),
                now);
    }

    /** False when it is not at this version any more. */
    boolean change(Stored seen, KeepView view, Instant now) {
        return sql.run(
                        CHANGE,
                        view.name().strip(),
                        json(view.query()),
                        view.shared(),
                        now,
                        seen.organisation(),
                        seen.id(),
                        seen.version())
                == 1;
    }

    /** What others made of it goes when it is not theirs to see any more. */
    void forgetChoicesOfOthers(Stored seen) {
        sql.run(
                "delete from view_choice where organisation = ? and view = ? and subject <> ?",
                seen.organisation(),
                seen.id(),
                seen.subject());
    }

    void discard(Stored seen) {
        sql.run("delete from saved_view where organisation = ? and id = ?", seen.organisation(), seen.id());
    }

    void choose(Actor reader, UUID id, ChooseView choice) {
        if (choice.standard()) {
            sql.run(
                    "update view_choice set standard = false where organisation = ? and subject = ? and standard",
                    reader.organisation(),
                    reader.who().subject());
        }
        sql.run(CHOOSE, reader.organisation(), reader.who().subject(), id, choice.pinned(), choice.standard());
    }

    private static Json json(ListQuery query) {
        try {
            return new Json(JSON.writeValueAsString(query));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null for what was kept of a contract that has changed since. */
    private static @Nullable ListQuery understood(String json) {
        try {
            var query = JSON.readValue(json, ListQuery.class);
            return query.wrong().isEmpty() ? query : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static ListQuery parsed(String json) {
        try {
            return JSON.readValue(json, ListQuery.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
