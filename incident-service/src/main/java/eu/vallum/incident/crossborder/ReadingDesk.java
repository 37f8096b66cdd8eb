package eu.vallum.incident.crossborder;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.forwarding.ListingForwardings;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the caller's desk for cross-border incidents. */
@Singleton
class ReadingDesk {
    private final Gate gate;
    private final IncidentAccess access;
    private final Crossings crossings;
    private final ListingForwardings forwardings;
    private final Directory directory;
    private final Audit audit;

    ReadingDesk(
            Gate gate,
            IncidentAccess access,
            Crossings crossings,
            ListingForwardings forwardings,
            Directory directory,
            Audit audit) {
        this.gate = gate;
        this.access = access;
        this.crossings = crossings;
        this.forwardings = forwardings;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    Outcome<Page<CrossBorderHead>> list(
            @Nullable Informing state, boolean exercise, @Nullable Cursor after, int limit) {
        return gate.with(access::mayRead, "cross-border.list", actor -> {
            var rows = crossings.page(actor.organisation(), state, exercise, after, limit + 1).stream()
                    .filter(row -> mine(actor, row))
                    .toList();
            var page = Page.of(rows, limit, Crossing::cursor);
            audit.allowed(
                    "cross-border.list",
                    "incident",
                    page.items().stream()
                            .map(row -> row.seen().incident().value())
                            .toList(),
                    "desk");
            var owners =
                    directory.named(page.items().stream().map(row -> row.seen().owner()));
            return Outcome.done(page.map(row -> CrossBorderHead.of(
                    row,
                    title(actor, row),
                    Objects.requireNonNull(owners.get(row.seen().owner())))));
        });
    }

    /** An incident that is not on the caller's desk is not found there, also when the caller sees it elsewhere. */
    @Transactional
    Outcome<CrossBorderDetails> read(IncidentId id) {
        return gate.seeing(
                access::mayRead,
                id,
                "cross-border.read",
                (actor, seen) -> find(actor, seen)
                        .map(row -> Outcome.done(details(actor, row)))
                        .orElseGet(Outcome::notFound));
    }

    private CrossBorderDetails details(Actor actor, Crossing row) {
        var seen = row.seen();
        audit.allowed("cross-border.read", "incident", List.of(seen.incident().value()), "desk");
        return new CrossBorderDetails(
                CrossBorderHead.of(row, title(actor, row), directory.named(seen.owner())),
                row.flagKnown(),
                Proposing.proposals(
                        row, directory.toBeTold(Proposing.reasons(row).keySet())),
                directory.named(crossings.agency()),
                contactPoints(actor, seen),
                forwardings.of(actor, seen.incident()));
    }

    private List<Organisation> contactPoints(Actor actor, Seen seen) {
        return access.owns(actor, seen.owner())
                ? directory.contactPoints(actor.who().memberState()).stream()
                        .filter(one -> !one.id().equals(actor.organisation()))
                        .toList()
                : List.of();
    }

    Optional<Crossing> find(Actor actor, Seen seen) {
        return crossings.of(seen.incident()).stream()
                .filter(row -> mine(actor, row))
                .findFirst();
    }

    private String title(Actor actor, Crossing row) {
        return access.seesField(actor, row.seen(), Field.TITLE)
                ? row.title()
                : row.seen().reference();
    }

    private boolean mine(Actor actor, Crossing row) {
        return access.sees(actor, row.seen()) && access.seesField(actor, row.seen(), Field.CROSS_BORDER);
    }
}
