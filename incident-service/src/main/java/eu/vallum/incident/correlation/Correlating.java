package eu.vallum.incident.correlation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.correlation.Matches.Own;
import eu.vallum.incident.correlation.Matches.Viewer;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells how the indicators of an incident are tied to other incidents that the caller may see. */
@Singleton
class Correlating {
    private final Gate gate;
    private final IncidentAccess access;
    private final Matches matches;
    private final Subjects subjects;
    private final ListingMatches listing;
    private final Audit audit;
    private final Clock clock;

    Correlating(
            Gate gate,
            IncidentAccess access,
            Matches matches,
            Subjects subjects,
            ListingMatches listing,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.matches = matches;
        this.subjects = subjects;
        this.listing = listing;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order and by the cursor of the list of indicators. */
    @Transactional
    Outcome<Page<Correlation>> all(IncidentId id, @Nullable Cursor after, int limit) {
        return gate.seeing(access::mayRead, id, "correlation.list", (actor, seen) -> {
            var rows = matches.indicators(id, after, limit + 1).stream()
                    .filter(own -> sees(actor, seen, own))
                    .toList();
            var asked = subjects.of(rows.stream().map(Own::observables).toList());
            var tallies = matches.count(viewer(actor, seen), asked);
            var page = IntStream.range(0, rows.size())
                    .mapToObj(n -> new Numbered(
                            rows.get(n),
                            new Correlation(
                                    rows.get(n).id(),
                                    asked.get(n).correlates(),
                                    asked.get(n).warnings(),
                                    tallies.getOrDefault(n, Tally.NONE))))
                    .toList();
            audit.allowed("correlation.list", "incident", List.of(id.value()), basis(seen));
            return Outcome.done(Page.of(page, limit, one -> one.own().cursor()).map(Numbered::correlation));
        });
    }

    private record Numbered(Own own, Correlation correlation) {}

    /** What matches one indicator. */
    @Transactional
    Outcome<MatchPage> one(IncidentId id, UUID indicator, @Nullable Cursor after, int limit) {
        return gate.seeing(
                access::mayRead,
                id,
                "correlation.read",
                (actor, seen) -> matches.indicator(id, indicator).stream()
                        .filter(own -> sees(actor, seen, own))
                        .findFirst()
                        .map(own -> Outcome.done(listing.page(
                                actor, viewer(actor, seen), own.observables(), after, limit, "correlation.read")))
                        .orElseGet(() -> {
                            audit.denied("correlation.read", "indicator", List.of(indicator), "not visible");
                            return Outcome.notFound();
                        }));
    }

    private boolean sees(Actor actor, Seen seen, Own own) {
        return access.seesField(actor, seen, Field.INDICATORS)
                && access.seesIndicator(actor, own.owner(), own.restricted());
    }

    private Viewer viewer(Actor actor, Seen seen) {
        return new Viewer(
                actor.organisation(),
                clock.instant(),
                seen.incident().value(),
                seen.exercise(),
                actor.who().person());
    }

    private static String basis(Seen seen) {
        return seen.share() == null ? "owner" : "share";
    }
}
