package eu.vallum.gateway.door.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ins that Keycloak ended, on whichever replica that was heard. A token says nothing about them and is good by its signature until
 * it expires, so that each is asked for here, in memory: {@link EndedWatch} brings what other replicas wrote down. An id is kept for the
 * longest life of a session, as Keycloak gives no token that outlives its own.
 */
@Singleton
public class EndedSessions {
    private final Event<SessionEnded> told;
    private final Cache<String, Boolean> sids;

    EndedSessions(Clock clock, Event<SessionEnded> told) {
        this.told = told;
        this.sids = Caffeine.newBuilder()
                .expireAfterWrite(Sessions.LONGEST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Whether the sign-in that a token belongs to is over; tokens without one end by their expiry alone. */
    public boolean has(@Nullable String sid) {
        return sid != null && sids.getIfPresent(sid) != null;
    }

    /** Tells this process; may be told more than once. */
    void tell(SessionEnded ended) {
        if (ended.forGood()) {
            sids.put(ended.sid(), Boolean.TRUE);
        }
        told.fire(ended);
    }
}
