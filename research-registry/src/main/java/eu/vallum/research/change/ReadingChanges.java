package eu.vallum.research.change;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads changes in the order in which they became visible: only of transactions older than any that still runs, so none slips behind. */
@ApplicationScoped
class ReadingChanges {
    private static final String SELECT = """
            select tx::text::bigint as tx, seq, project, version, at, withdrawn from project_change
            where audience = any (?) and (tx, seq) > (?::text::xid8, ?) and tx < pg_snapshot_xmin(pg_current_snapshot())
            order by tx, seq limit ?""";

    private record Line(ChangeCursor at, ChangesPage.Item item) {}

    private final Sql sql;
    private final CurrentCaller caller;
    private final Audit audit;

    ReadingChanges(Sql sql, CurrentCaller caller, Audit audit) {
        this.sql = sql;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    ChangesPage after(ChangeCursor cursor, int limit) {
        var me = caller.acting().organisation();
        var rows = sql.list(
                SELECT,
                row -> new Line(
                        new ChangeCursor(row.big("tx"), row.big("seq")),
                        new ChangesPage.Item(
                                "project",
                                row.uuid("project"),
                                row.number("version"),
                                row.instant("at"),
                                row.flag("withdrawn"))),
                List.of(me, ProjectChanges.EVERYBODY),
                Long.toUnsignedString(cursor.tx()),
                cursor.seq(),
                limit + 1);
        boolean more = rows.size() > limit;
        var page = more ? rows.subList(0, limit) : rows;
        var next = page.isEmpty() ? cursor : page.getLast().at();
        var items = page.stream().map(Line::item).toList();
        audit.allowed(
                "read-changes",
                "project",
                items.stream().map(ChangesPage.Item::id).toList(),
                "public or own");
        return new ChangesPage(items, next.encode(), more);
    }
}
