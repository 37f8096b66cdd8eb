package eu.vallum.incident.entity;

import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of the register. The row policy leaves each authority its own. */
@Singleton
class Entities {
    private static final String SELECT = "select " + Stored.COLUMNS + " from entity e ";
    private static final String INSERT = """
            insert into entity (name, short_name, category, member_state, active_in, sectors, identifiers, contacts, organisation,
                found_by, changed_at, owner, id)
            values (?, ?::text, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            update entity set name = ?, short_name = ?::text, category = ?, member_state = ?, active_in = ?, sectors = ?,
                identifiers = ?, contacts = ?, organisation = ?::uuid, found_by = ?, changed_at = ?, version = version + 1
            where owner = ? and id = ?""";

    private final Sql sql;

    Entities(Sql sql) {
        this.sql = sql;
    }

    /** One to be written. */
    record Entry(
            EntityId id,
            KeepEntity entity,
            String memberState,
            @Nullable UUID organisation) {}

    /** By name; those whose name or identifier holds the text. */
    List<Stored> page(UUID owner, String part, NameCursor after, int limit) {
        var like = "%"
                + part.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
        return sql.list(
                SELECT + "where e.owner = ? and e.found_by like ? and (lower(e.name), e.id) > (lower(?), ?) "
                        + "order by lower(e.name), e.id limit ?",
                Stored::of,
                owner,
                like,
                after.name(),
                after.id(),
                limit);
    }

    @Nullable Stored find(UUID owner, UUID id) {
        return sql.first(SELECT + "where e.owner = ? and e.id = ?", Stored::of, owner, id);
    }

    /** The caller's own entry, in whatever register. */
    @Nullable Stored itself(UUID organisation) {
        return sql.first(SELECT + "where e.organisation = ?", Stored::of, organisation);
    }

    List<Stored> all(UUID owner) {
        return sql.list(SELECT + "where e.owner = ?", Stored::of, owner);
    }

    /** Who else has one of the identifiers. */
    @Nullable Identifier taken(UUID owner, @Nullable UUID except, List<Identifier> identifiers) {
        return sql.first(
                "select scheme, value from entity_identifier where owner = ? and entity is distinct from ?::uuid "
                        + "and scheme || '=' || value = any (?) limit 1",
                row -> new Identifier(row.text("scheme"), row.text("value")),
                owner,
                except,
                identifiers.stream().map(i -> i.scheme() + "=" + i.value()).toArray(String[]::new));
    }

    /** Whose accounts the organisation's are already. */
    boolean linked(UUID owner, @Nullable UUID except, UUID organisation) {
        return sql.first(
                        "select 1 from entity where owner = ? and organisation = ? and id is distinct from ?::uuid",
                        row -> true,
                        owner,
                        organisation,
                        except)
                != null;
    }

    long reports(UUID owner, UUID entity) {
        var counted = sql.first(
                "select count(*) as n from incident where owner = ? and entity_id = ?",
                row -> row.big("n"),
                owner,
                entity);
        return counted == null ? 0 : counted;
    }

    void add(UUID owner, List<Entry> entries, Instant now) {
        sql.batch(INSERT, entries.stream().map(e -> parameters(owner, e, now)).toList());
        identify(owner, entries);
    }

    void change(UUID owner, List<Entry> entries, Instant now) {
        sql.batch(UPDATE, entries.stream().map(e -> parameters(owner, e, now)).toList());
        sql.batch(
                "delete from entity_identifier where owner = ? and entity = ?",
                entries.stream()
                        .map(e -> new @Nullable Object[] {owner, e.id().value()})
                        .toList());
        identify(owner, entries);
    }

    private void identify(UUID owner, List<Entry> entries) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var e : entries) {
            for (var i : e.entity().numbers()) {
                rows.add(new @Nullable Object[] {owner, i.scheme(), i.value(), e.id().value()});
            }
        }
        sql.batch("insert into entity_identifier (owner, scheme, value, entity) values (?, ?, ?, ?)", rows);
    }

    private static @Nullable Object[] parameters(UUID owner, Entry entry, Instant now) {
        var e = entry.entity();
        return new @Nullable Object[] {
            e.name(),
            e.shortName(),
            e.category().code(),
            entry.memberState(),
            e.elsewhere().toArray(String[]::new),
            e.sectors().stream().distinct().map(s -> s.code()).toArray(String[]::new),
            new Json(Stored.json(e.numbers())),
            new Json(Stored.json(e.people())),
            entry.organisation(),
            foundBy(e),
            now,
            owner,
            entry.id().value()
        };
    }

    private static String foundBy(KeepEntity e) {
        return Stream.concat(
                        Stream.of(e.name(), Objects.requireNonNullElse(e.shortName(), "")),
                        e.numbers().stream().map(Identifier::value))
                .filter(text -> !text.isBlank())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
