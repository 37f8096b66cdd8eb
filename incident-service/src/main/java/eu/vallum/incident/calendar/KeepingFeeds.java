package eu.vallum.incident.calendar;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.UuidV7;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes calendars, lists them and takes them back: each officer their own, coordinators any of the organisation. */
@Singleton
class KeepingFeeds {
    private final Gate gate;
    private final IncidentAccess access;
    private final Feeds feeds;
    private final Audit audit;
    private final Clock clock;
    private final String publicUrl;

    KeepingFeeds(
            Gate gate,
            IncidentAccess access,
            Feeds feeds,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "vallum.public-url") String publicUrl) {
        this.gate = gate;
        this.access = access;
        this.feeds = feeds;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** All that count. */
    record All(List<FeedView> items) {}

    @Transactional
    Outcome<All> list() {
        return gate.with(access::mayWork, "calendar.list", actor -> {
            var all = feeds.of(actor.organisation(), actor.who().subject(), access.mayArrange(actor));
            audit.allowed(
                    "calendar.list", "calendar", all.stream().map(FeedView::id).toList(), "owner");
            return Outcome.done(new All(all));
        });
    }

    /** The answer alone tells the address. */
    @Transactional
    Outcome<FeedView> make(MakeFeed request) {
        return gate.with(access::mayWork, "calendar.make", actor -> {
            var id = UuidV7.next();
            var secret = FeedSecret.next();
            var now = clock.instant();
            feeds.add(
                    id,
                    actor.organisation(),
                    actor.who().subject(),
                    actor.name(),
                    request,
                    FeedSecret.digest(secret),
                    now);
            audit.allowed("calendar.make", "calendar", List.of(id), request.scope());
            return Outcome.done(new FeedView(
                    id,
                    request.scope(),
                    request.language(),
                    actor.name(),
                    now,
                    null,
                    publicUrl + "/api/incident/v1/public/calendars/" + secret,
                    secret));
        });
    }

    @Transactional
    Outcome<Boolean> revoke(UUID id) {
        return gate.with(access::mayWork, "calendar.revoke", actor -> {
            if (!feeds.revoke(
                    actor.organisation(), id, actor.who().subject(), access.mayArrange(actor), clock.instant())) {
                audit.denied("calendar.revoke", "calendar", List.of(id), "not visible");
                return Outcome.notFound();
            }
            audit.allowed("calendar.revoke", "calendar", List.of(id), "owner");
            return Outcome.done(true);
        });
    }
}
