package eu.vallum.incident.following;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.following.Changes.Change;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/**
 * Gives changes in commit order. Only what lies below the oldest running transaction is given: everything there is final, so that a
 * cursor never passes a row that a slower transaction commits later.
 */
@Singleton
class ReadingChanges {
    private static final String AFTER = """
            select organisation, xact, seq, incident, version, at, withdrawn, reason,
                coalesce(persons, '{}') as persons from change
            where (xact, seq) > (?, ?) and xact < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            order by xact, seq limit ?""";

    private final Gate gate;
    private final IncidentAccess access;
    private final Sql sql;
    private final Audit audit;

    ReadingChanges(Gate gate, IncidentAccess access, Sql sql, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.sql = sql;
        this.audit = audit;
    }

    private record Stored(UUID organisation, Set<String> persons, ChangeCursor position, Change change) {
        static Stored of(Row row) {
            return new Stored(
                    row.uuid("organisation"),
                    Set.copyOf(row.texts("persons")),
                    new ChangeCursor(row.big("xact"), row.big("seq")),
                    new Change(
                            "incident",
                            row.uuid("incident"),
                            row.number("version"),
                            row.instant("at"),
                            row.flag("withdrawn"),
                            row.textOrNull("reason")));
        }
    }

    @Transactional
    Outcome<Changes> after(ChangeCursor cursor, int limit) {
        return gate.with(access::mayRead, "change.list", actor -> {
            var rows = sql.list(AFTER, Stored::of, cursor.xact(), cursor.seq(), limit + 1).stream()
                    .filter(row -> access.addressed(actor, row.organisation()) && access.named(actor, row.persons()))
                    .toList();
            boolean more = rows.size() > limit;
            var page = more ? rows.subList(0, limit) : rows;
            audit.allowed(
                    "change.list",
                    "incident",
                    page.stream().map(row -> row.change().id()).distinct().toList(),
                    "audience");
            var next = page.isEmpty() ? cursor : page.getLast().position();
            return Outcome.done(new Changes(page.stream().map(Stored::change).toList(), next.encode(), more));
        });
    }
}
