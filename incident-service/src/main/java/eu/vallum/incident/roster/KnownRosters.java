package eu.vallum.incident.roster;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is to be reached now, for the alerts. Needs a transaction. */
@Singleton
public class KnownRosters {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Rosters rosters;

    KnownRosters(Rosters rosters) {
        this.rosters = rosters;
    }

    /**
     * Whom to reach, one after the other: those on duty, then all coordinators of the roster at once.
     *
     * @param zone of times in words
     * @param pause how long one person is waited for
     */
    public record Chain(List<DutyPerson> onDuty, List<DutyPerson> reserves, ZoneId zone, Duration pause) {}

    /** Empty for an organisation without a roster. */
    public Optional<Chain> chain(UUID organisation, Instant now) {
        return rosters.of(organisation).map(kept -> {
            var plan = kept.plan();
            var on = new DutyTimes(plan, kept.zone())
                    .at(now).stream()
                            .flatMap(subject -> plan.person(subject).stream())
                            .toList();
            return new Chain(on, plan.reserves(), kept.zone(), Duration.ofMinutes(plan.waitMinutes()));
        });
    }

    /** A time in which nobody is on duty. */
    public record Gap(UUID organisation, Instant from, Instant until) {}

    /** Gaps that begin within the time ahead, or have begun and last, of the organisations after this one. */
    public Gaps gaps(UUID after, int limit, Instant now, Duration ahead) {
        var page = rosters.after(after, limit);
        var found = new ArrayList<Gap>();
        var begin = now.minus(WEEK);
        for (var kept : page) {
            new DutyTimes(kept.plan(), kept.zone())
                    .between(begin, now.plus(ahead)).stream()
                            // one that began before all that was looked at was told when it began, or there is no
                            // pattern
                            .filter(span -> span.gap()
                                    && span.until().isAfter(now)
                                    && span.from().isAfter(begin))
                            .map(span -> new Gap(kept.organisation(), span.from(), span.until()))
                            .forEach(found::add);
        }
        return new Gaps(
                found,
                page.size() < limit
                        ? Optional.empty()
                        : Optional.of(page.getLast().organisation()));
    }

    /** @param next after which to go on */
    public record Gaps(List<Gap> found, Optional<UUID> next) {}

    /** Somebody on an organisation's roster; empty for who is not on it. */
    public Optional<DutyPerson> person(UUID organisation, String subject) {
        return rosters.of(organisation).flatMap(kept -> kept.plan().person(subject));
    }

    /** The shifts of one person in a time, for their calendar. */
    public List<DutySpan> shifts(UUID organisation, Instant from, Instant until) {
        return rosters.of(organisation)
                .map(kept -> new DutyTimes(kept.plan(), kept.zone()).between(from, until))
                .orElse(List.of());
    }
}
