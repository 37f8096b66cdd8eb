package eu.vallum.research.cordis;

import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.research.cordis.ImportDetails.ProjectCount;
import eu.vallum.research.cordis.ImportDetails.RuleCount;
import eu.vallum.research.cordis.ImportDetails.TableCount;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports with their counts and findings, as kept. Row security shows an organisation its own. */
@Singleton
class Imports {
    /** States in which work goes on. */
    private static final String UNDER_WAY = "state in ('waiting', 'reading', 'checking', 'publishing')";

    private static final String COLUMNS = """
            select id, state, failure, started_at, ended_at, truncated, done, total, added, changed, unchanged from import
            """;

    private final Sql sql;

    Imports(Sql sql) {
        this.sql = sql;
    }

    /** False when the organisation has one under way. */
    boolean add(UUID id, UUID owner, String by, boolean truncated, Instant now, Instant lease) {
        return sql.run("""
                insert into import (id, owner, started_by, state, started_at, lease_until, truncated, done, total, added, changed, unchanged)
                values (?, ?, ?, 'waiting', ?, ?, ?, 0, 0, 0, 0, 0) on conflict (owner) where %s do nothing""".formatted(UNDER_WAY), id, owner, by, now, lease, truncated) == 1;
    }

    /** Goes on; false when the import was given up meanwhile. */
    boolean goOn(UUID id, String state, long done, long total, boolean truncated, Instant lease) {
        return sql.run(
                        "update import set state = ?, done = done + ?, total = greatest(total, ?), truncated = ?, lease_until = ? where id = ? and "
                                + UNDER_WAY,
                        state,
                        done,
                        total,
                        truncated,
                        lease,
                        id)
                == 1;
    }

    boolean published(UUID id, int added, int changed, int unchanged, Instant lease) {
        return sql.run(
                        "update import set added = added + ?, changed = changed + ?, unchanged = unchanged + ?, lease_until = ? where id = ? and "
                                + UNDER_WAY,
                        added,
                        changed,
                        unchanged,
                        lease,
                        id)
                == 1;
    }

    boolean end(UUID id, String state, @Nullable String failure, Instant now) {
        return sql.run(
                        "update import set state = ?, failure = ?, ended_at = ? where id = ? and " + UNDER_WAY,
                        state,
                        failure,
                        now,
                        id)
                == 1;
    }

    void addTable(UUID id, int ordinal, TableFile file) {
        sql.run(
                "insert into import_table (import, ordinal, file, name, read, taken, rejected) values (?, ?, ?, ?, 0, 0, 0)",
                id,
                ordinal,
                file.source().name(),
                file.table().text());
    }

    void count(UUID id, int ordinal, int read, int rejected) {
        sql.run(
                "update import_table set read = read + ?, taken = taken + ?, rejected = rejected + ? where import = ? and ordinal = ?",
                read,
                read - rejected,
                rejected,
                id,
                ordinal);
    }

    void note(UUID id, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        sql.with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into import_finding (import, rule, outcome, file, line, record, col, found, detail)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                for (var finding : findings) {
                    insert.setObject(1, id);
                    insert.setString(2, finding.rule().text());
                    insert.setString(3, finding.outcome().text());
                    insert.setString(4, finding.file());
                    insert.setObject(5, finding.line(), Types.INTEGER);
                    insert.setString(6, finding.record());
                    insert.setString(7, finding.column());
                    insert.setString(8, finding.found());
                    insert.setString(9, finding.detail());
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    List<ImportDetails> list(UUID owner, @Nullable Cursor after, int limit) {
        return sql
                .list(
                        COLUMNS + """
                where owner = ? and (?::timestamptz is null or (started_at, id) < (?, ?)) order by started_at desc, id desc limit ?""",
                        Imports::details,
                        owner,
                        after == null ? null : after.at(),
                        after == null ? null : after.at(),
                        after == null ? null : after.id(),
                        limit)
                .stream()
                .map(this::counted)
                .toList();
    }

    @Nullable ImportDetails find(UUID id) {
        var found = sql.first(COLUMNS + "where id = ?", Imports::details, id);
        return found == null ? null : counted(found);
    }

    /** Findings after a position, with their positions. */
    List<Placed> findings(UUID id, @Nullable Rule rule, long after, int limit) {
        return sql.list(
                """
                select seq, rule, outcome, file, line, record, col, found, detail from import_finding
                where import = ? and (?::text is null or rule = ?) and seq > ? order by seq limit ?""",
                Imports::placed,
                id,
                rule == null ? null : rule.text(),
                rule == null ? null : rule.text(),
                after,
                limit);
    }

    /** A finding and where it stands. */
    record Placed(long seq, Finding finding) {}

    private ImportDetails counted(ImportDetails found) {
        return found.with(
                sql.list(
                        "select file, name, read, taken, rejected from import_table where import = ? order by ordinal",
                        row -> new TableCount(
                                row.text("file"),
                                row.text("name"),
                                row.big("read"),
                                row.big("taken"),
                                row.big("rejected")),
                        found.id()),
                sql.list(
                        "select rule, outcome, count(*) from import_finding where import = ? group by rule, outcome order by rule",
                        row -> new RuleCount(row.text("rule"), row.text("outcome"), row.big("count")),
                        found.id()));
    }

    private static ImportDetails details(Row row) {
        var ended = row.instantOrNull("ended_at");
        return new ImportDetails(
                row.uuid("id"),
                row.text("state"),
                row.textOrNull("failure"),
                row.instant("started_at"),
                ended,
                row.flag("truncated"),
                row.big("done"),
                row.big("total"),
                new ProjectCount(row.number("added"), row.number("changed"), row.number("unchanged")),
                List.of(),
                List.of());
    }

    private static Placed placed(Row row) {
        var rule = Rule.of(row.text("rule")).orElseThrow();
        return new Placed(
                row.big("seq"),
                new Finding(
                        rule,
                        rule.outcome(),
                        row.text("file"),
                        row.numberOrNull("line"),
                        row.textOrNull("record"),
                        row.textOrNull("col"),
                        row.textOrNull("found"),
                        row.text("detail")));
    }
}
