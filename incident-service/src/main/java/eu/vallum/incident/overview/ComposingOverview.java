package eu.vallum.incident.overview;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.clock.Debtor;
import eu.vallum.incident.clock.ListingClocks;
import eu.vallum.incident.overview.Overview.ClockTile;
import eu.vallum.incident.overview.Overview.Inbound;
import eu.vallum.incident.overview.Overview.Waiting;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.ReadingIncidents;
import eu.vallum.incident.sharing.ReadingShared;
import eu.vallum.incident.timeline.ReadingTimeline;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts the first page together, each part by the feature that knows it; one audit entry names what was shown. */
@Singleton
class ComposingOverview {
    private static final int SHORT = 5;
    private static final int ACTIVITY = 10;

    private final Gate gate;
    private final IncidentAccess access;
    private final Clocks clocks;
    private final ListingClocks listing;
    private final ReadingIncidents incidents;
    private final ReadingShared shared;
    private final ReadingTimeline timeline;
    private final Audit audit;
    private final Clock clock;

    ComposingOverview(
            Gate gate,
            IncidentAccess access,
            Clocks clocks,
            ListingClocks listing,
            ReadingIncidents incidents,
            ReadingShared shared,
            ReadingTimeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.clocks = clocks;
        this.listing = listing;
        this.incidents = incidents;
        this.shared = shared;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Overview> compose() {
        return gate.with(access::mayRead, "overview.read", actor -> {
            var inbound = shared.newest(actor, SHORT);
            var overview = new Overview(
                    tile(actor, Debtor.AUTHORITY),
                    tile(actor, Debtor.ENTITY),
                    incidents.unassigned(actor, SHORT),
                    new Inbound(
                            inbound.total(),
                            inbound.fresh(),
                            inbound.opened(),
                            inbound.acknowledged(),
                            inbound.items()),
                    new Waiting(inbound.total() - inbound.acknowledged(), shared.waiting(actor, SHORT)),
                    timeline.latest(actor, ACTIVITY));
            audit.allowed("overview.read", "incident", shown(overview), "audience");
            return Outcome.done(overview);
        });
    }

    private ClockTile tile(Actor actor, Debtor debtor) {
        var figures = clocks.figures(actor.organisation(), debtor, clock.instant());
        return new ClockTile(
                figures.running(), figures.overdue(), figures.dueWithinDay(), listing.soonest(actor, debtor, SHORT));
    }

    private static List<UUID> shown(Overview o) {
        return Stream.of(
                        o.mine().items().stream().map(row -> row.incident().id()),
                        o.owedToUs().items().stream().map(row -> row.incident().id()),
                        o.unassigned().items().stream().map(head -> head.id().value()),
                        o.sharedWithUs().items().stream()
                                .map(view -> view.incident().id().value()),
                        o.waitingForUs().items().stream()
                                .map(view -> view.incident().id().value()),
                        o.activity().stream()
                                .map(activity -> activity.incident().id()))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }
}
