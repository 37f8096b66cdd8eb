package eu.vallum.incident.correlation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.correlation.Matches.Viewer;
import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.Observables;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells where a value is known from. What was asked for is kept nowhere; that somebody asked is. */
@Singleton
class LookingUp {
    private final Gate gate;
    private final IncidentAccess access;
    private final Matches matches;
    private final Subjects subjects;
    private final ListingMatches listing;
    private final Audit audit;
    private final Clock clock;

    LookingUp(
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

    /** An answer for each value, in their order. */
    record Answers(List<LookedUp> items) {}

    @Transactional
    Outcome<Answers> all(LookUp request) {
        return gate.with(access::mayRead, "look-up", actor -> {
            var observables =
                    request.values().stream().map(LookingUp::observables).toList();
            var asked = subjects.of(observables);
            var tallies = matches.count(viewer(actor), asked);
            audit.allowed("look-up", "incident", List.of(), "audience");
            return Outcome.done(new Answers(IntStream.range(0, asked.size())
                    .mapToObj(n -> new LookedUp(
                            request.values().get(n),
                            observables.get(n),
                            asked.get(n).correlates(),
                            asked.get(n).warnings(),
                            tallies.getOrDefault(n, Tally.NONE)))
                    .toList()));
        });
    }

    @Transactional
    Outcome<MatchPage> one(LookUpOne request, @Nullable Cursor after, int limit) {
        return gate.with(
                access::mayRead,
                "look-up",
                actor -> Outcome.done(
                        listing.page(actor, viewer(actor), observables(request.value()), after, limit, "look-up")));
    }

    private static List<Observable> observables(String given) {
        return Observables.detect(given).stream().toList();
    }

    private Viewer viewer(Actor actor) {
        return new Viewer(
                actor.organisation(), clock.instant(), null, false, actor.who().person());
    }
}
