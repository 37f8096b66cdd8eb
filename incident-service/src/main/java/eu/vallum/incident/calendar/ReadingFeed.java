package eu.vallum.incident.calendar;

import eu.vallum.incident.roster.DutySpan;
import eu.vallum.incident.roster.KnownRosters;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.grant.Grants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a calendar for whoever has its address, as long as who made it may still work on incidents. Found as the job {@code calendar}; what
 * stands in it is read as the job of that one organisation.
 */
@Singleton
class ReadingFeed {
    private static final Duration AHEAD = Duration.ofDays(35);
    private static final Set<String> OFFICERS = Set.of("coordinator", "officer");

    private final Feeds feeds;
    private final KnownRosters rosters;
    private final Grants grants;
    private final CalendarFile file;
    private final Audit audit;
    private final Clock clock;

    ReadingFeed(Feeds feeds, KnownRosters rosters, Grants grants, CalendarFile file, Audit audit, Clock clock) {
        this.feeds = feeds;
        this.rosters = rosters;
        this.grants = grants;
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Optional<Feeds.Known> find(String secret) {
        return feeds.find(FeedSecret.digest(secret));
    }

    /** Empty when its maker has lost the power to see this. */
    @Transactional
    Optional<String> write(Feeds.Known feed) {
        if (grants.roles(feed.owner(), feed.subject()).stream().noneMatch(OFFICERS::contains)) {
            audit.denied("calendar.read", "calendar", List.of(feed.id()), "maker has no role");
            return Optional.empty();
        }
        var now = clock.instant();
        feeds.used(feed.id(), now);
        audit.allowed("calendar.read", "calendar", List.of(feed.id()), "secret address");
        return Optional.of(file.write(feeds.due(feed, now), shifts(feed), feed.language(), now));
    }

    private List<DutySpan> shifts(Feeds.Known feed) {
        if (!feed.own()) {
            return List.of();
        }
        var now = clock.instant();
        return rosters.shifts(feed.owner(), now, now.plus(AHEAD)).stream()
                .filter(span ->
                        span.on().stream().anyMatch(name -> name.subject().equals(feed.subject())))
                .toList();
    }
}
