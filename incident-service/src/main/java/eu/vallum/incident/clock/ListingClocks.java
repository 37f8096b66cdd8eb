package eu.vallum.incident.clock;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the deadlines of one's own incidents, for one kind of debtor. */
@Singleton
public class ListingClocks {
    private final Gate gate;
    private final IncidentAccess access;
    private final Clocks clocks;
    private final Audit audit;
    private final Clock clock;

    ListingClocks(Gate gate, IncidentAccess access, Clocks clocks, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Page<ClockRow>> list(
            Debtor debtor, ClockFilter filter, boolean exercise, @Nullable Cursor after, int limit) {
        return gate.with(access::mayRead, "clock.list", actor -> {
            var rows = owned(actor, debtor, filter, exercise, after, limit + 1);
            var page = Page.of(rows, limit, ClockRow::cursor);
            audit.allowed(
                    "clock.list",
                    "incident",
                    page.items().stream()
                            .map(row -> row.incident().id())
                            .distinct()
                            .toList(),
                    "owner");
            return Outcome.done(page);
        });
    }

    /** The soonest few, for an overview that audits them itself. */
    public List<ClockRow> soonest(Actor actor, Debtor debtor, int limit) {
        return owned(actor, debtor, ClockFilter.OPEN, false, null, limit);
    }

    private List<ClockRow> owned(
            Actor actor, Debtor debtor, ClockFilter filter, boolean exercise, @Nullable Cursor after, int limit) {
        return clocks.page(debtor, filter, exercise, after, limit, clock.instant()).stream()
                .filter(owned -> access.owns(actor, owned.owner()))
                .map(Clocks.Owned::row)
                .toList();
    }
}
