package eu.vallum.incident.warning;

import com.google.re2j.Pattern;
import eu.vallum.incident.observable.Observable.Span;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of warning lists. */
@Singleton
class WarningLists {
    private static final int CHUNK = 1_000;

    private final Sql sql;

    WarningLists(Sql sql) {
        this.sql = sql;
    }

    /** An entry that a key led to. */
    record Found(String list, String name, UUID key, boolean below) {}

    List<Found> found(Collection<UUID> keys) {
        return sql.list(
                "select e.list, l.name, e.key, e.below from warning_entry e join warning_list l on l.id = e.list where e.key = any (?)",
                row -> new Found(row.text("list"), row.text("name"), row.uuid("key"), row.flag("below")),
                (Object) keys.toArray(UUID[]::new));
    }

    /** A list by the form of values. */
    record Formed(String name, boolean regex, String pattern) {
        boolean matches(String value) {
            return regex ? Pattern.compile(pattern).matcher(value).find() : value.contains(pattern);
        }
    }

    List<Formed> patterns() {
        return sql.list(
                "select l.name, p.regex, p.pattern from warning_pattern p join warning_list l on l.id = p.list order by l.name",
                row -> new Formed(row.text("name"), row.flag("regex"), row.text("pattern")));
    }

    List<WarningList> all() {
        return sql.list("select * from warning_list order by name, id", WarningLists::list);
    }

    private static WarningList list(Row row) {
        return new WarningList(
                row.text("id"),
                row.text("name"),
                row.text("version"),
                ListKind.of(row.text("kind")).orElseThrow(),
                row.number("entries"),
                row.number("unusable"),
                row.instant("loaded_at"));
    }

    Optional<String> sha256(String list) {
        return Optional.ofNullable(
                sql.first("select sha256 from warning_list where id = ?", row -> row.text("sha256"), list));
    }

    /** Whether this replica may load now; held until the transaction ends. */
    boolean lock() {
        return Boolean.TRUE.equals(sql.first(
                "select pg_try_advisory_xact_lock(hashtext('warning lists')) as held", row -> row.flag("held")));
    }

    /** Puts a list in the place of its earlier version. */
    void replace(WarningFile file, Instant now) {
        sql.run("delete from warning_list where id = ?", file.id());
        sql.run(
                "insert into warning_list (id, name, version, kind, sha256, entries, unusable, loaded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                file.name(),
                file.version(),
                file.kind().code(),
                file.sha256(),
                file.entries().size() + file.patterns().size(),
                file.unusable(),
                now);
        var rows = new ArrayList<@Nullable Object[]>();
        file.entries().forEach((key, entry) -> rows.add(row(file.id(), key, entry)));
        batch("insert into warning_entry (list, key, below, place, until) values (?, ?, ?, ?::text, ?::text)", rows);
        batch(
                "insert into warning_pattern (list, regex, pattern) values (?, ?, ?)",
                file.patterns().stream()
                        .map(pattern -> new @Nullable Object[] {file.id(), file.kind() == ListKind.REGEX, pattern})
                        .toList());
    }

    private void batch(String statement, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            sql.batch(statement, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
    }

    private static @Nullable Object[] row(String list, UUID key, WarningFile.Entry entry) {
        var value = entry.value();
        var place = value.place();
        var span = entry.below() ? value.extent() : null;
        return new @Nullable Object[] {
            list, key, entry.below(), span == null ? place : span.from(), span == null ? place : span.to()
        };
    }

    /** Takes away the lists that are none of these. Number of lists taken away. */
    int keepOnly(Collection<String> lists) {
        return sql.run("delete from warning_list where id <> all (?)", (Object) lists.toArray(String[]::new));
    }

    /** Joins the places of all lists anew. */
    void joinPlaces() {
        var spans = sql.list(
                "select place, until from warning_entry where place is not null order by place, until desc",
                row -> new Span(row.text("place"), row.text("until")));
        var joined = new ArrayList<Span>();
        for (var next : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && next.from().compareTo(last.to()) <= 0) {
                joined.set(joined.size() - 1, new Span(last.from(), max(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        sql.run("delete from warning_place");
        batch(
                "insert into warning_place (place, until) values (?, ?)",
                joined.stream()
                        .map(span -> new @Nullable Object[] {span.from(), span.to()})
                        .toList());
    }

    private static String max(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Names by list, in the order of the lists. */
    static List<String> names(Collection<Found> found) {
        return found.stream()
                .map(Found::name)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Entries by their key. */
    static Map<UUID, List<Found>> byKey(Collection<Found> found) {
        return found.stream().collect(java.util.stream.Collectors.groupingBy(Found::key));
    }
}
