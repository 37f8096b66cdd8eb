package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.ShareState;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Severity;
import eu.vallum.incident.sharing.ReceivedShares.Over;
import eu.vallum.incident.sharing.ReceivedShares.Received;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows a recipient what others shared with it, and tombstones of what they took back. */
@Singleton
public class ReadingShared {
    private final Gate gate;
    private final IncidentAccess access;
    private final ReceivedShares shares;
    private final Directory directory;
    private final Audit audit;

    ReadingShared(Gate gate, IncidentAccess access, ReceivedShares shares, Directory directory, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.shares = shares;
        this.directory = directory;
        this.audit = audit;
    }

    /** Figures and the newest. */
    public record Inbound(long total, long fresh, long opened, long acknowledged, List<SharedView> items) {}

    @Transactional
    public Outcome<Page<SharedView>> list(
            @Nullable ShareState state, boolean exercise, @Nullable Cursor after, int limit) {
        return gate.with(access::mayRead, "shared.list", actor -> {
            var page = state == ShareState.WITHDRAWN
                    ? Page.of(over(actor, exercise, after, limit + 1), limit, SharedView::cursor)
                    : Page.of(
                            visible(actor, shares.page(actor.organisation(), state, exercise, after, limit + 1)),
                            limit,
                            SharedView::cursor);
            audit.allowed(
                    "shared.list",
                    "share",
                    page.items().stream().map(view -> view.share().id()).toList(),
                    "share");
            return Outcome.done(page);
        });
    }

    /** For an overview, which audits; exercises are left out. */
    public Inbound newest(Actor actor, int limit) {
        var counts = shares.counts(actor.organisation(), actor.who().person());
        return new Inbound(
                counts.total(),
                counts.fresh(),
                counts.opened(),
                counts.acknowledged(),
                visible(actor, shares.page(actor.organisation(), null, false, null, limit)));
    }

    /** What waits for an acknowledgement, oldest first, without exercises; the caller audits. */
    public List<SharedView> waiting(Actor actor, int limit) {
        return visible(actor, shares.waiting(actor.organisation(), limit));
    }

    List<SharedView> visible(Actor actor, List<Received> rows) {
        var mine = rows.stream().filter(row -> access.sees(actor, row.seen())).toList();
        var owners = directory.named(mine.stream().map(row -> row.seen().owner()));
        return mine.stream()
                .map(row -> new SharedView(
                        row.share(),
                        Objects.requireNonNull(owners.get(row.seen().owner())),
                        shown(actor, row)))
                .toList();
    }

    private SharedView.Of shown(Actor actor, Received row) {
        var of = row.incident();
        var entity = of.entity();
        return new SharedView.Of(
                of.id(),
                of.reference(),
                access.seesField(actor, row.seen(), Field.TITLE) ? of.title() : of.reference(),
                entity == null || access.seesField(actor, row.seen(), Field.ENTITY_NAME) ? entity : entity.unnamed(),
                of.sector(),
                access.seesField(actor, row.seen(), Field.SEVERITY) ? of.severity() : Severity.UNKNOWN,
                of.receivedAt(),
                of.exercise());
    }

    private List<SharedView> over(Actor actor, boolean exercise, @Nullable Cursor after, int limit) {
        var mine = shares.tombstones(exercise, after, limit).stream()
                .filter(over -> access.addressed(actor, over.organisation()) && access.named(actor, over.persons()))
                .toList();
        var owners = directory.named(mine.stream().map(Over::owner));
        return mine.stream()
                .map(over ->
                        new SharedView(over.share(), Objects.requireNonNull(owners.get(over.owner())), over.incident()))
                .toList();
    }
}
