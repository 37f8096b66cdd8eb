package eu.vallum.gateway.door.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sessions by cookie. Every question reads the row, so that an ended session is refused by all replicas at once; only the
 * unsealed tokens are remembered, by their version. Fails with {@link StoreDown} when nothing can be known.
 */
@Singleton
public class Sessions {
    /** Longest life of a session; the realm's maximum is the same. */
    static final Duration LONGEST = Duration.ofHours(10);

    /** A token with less than this left is refreshed first. */
    private static final Duration SKEW = Duration.ofSeconds(20);

    private static final int COOKIE = 43;

    private final SessionRows rows;
    private final Renewal renewal;
    private final Clock clock;
    private final EndedSessions ended;
    private final Cache<String, Session> unsealed = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Sessions(SessionRows rows, Renewal renewal, Clock clock, EndedSessions ended) {
        this.rows = rows;
        this.renewal = renewal;
        this.clock = clock;
        this.ended = ended;
    }

    /** The session with a token that is good for this request; empty when it ended. */
    public Future<Optional<Session>> current(String cookie) {
        if (cookie.length() != COOKIE) {
            return Future.succeededFuture(Optional.empty());
        }
        return load(cookie).compose(found -> {
            if (found.isEmpty() || found.get().fresh(clock.instant(), SKEW)) {
                return Future.succeededFuture(found);
            }
            return renewal.once(cookie, found.get(), () -> load(cookie));
        });
    }

    /** Whether this process has unsealed the session lately; says nothing about whether it still lasts. */
    public boolean knows(String cookie) {
        return unsealed.getIfPresent(cookie) != null;
    }

    /** Stores the tokens of a new session and gives the cookie's value. */
    Future<String> create(Tokens tokens) {
        var cookie = Seal.newCookie();
        var now = clock.instant();
        var id = Claims.of(tokens.id());
        return rows.create(
                        Seal.id(cookie),
                        id.required("sid"),
                        id.required("sub"),
                        Seal.close(cookie, tokens.joined()),
                        Claims.of(tokens.access()).expiry(),
                        ends(tokens, now),
                        now)
                .map(done -> cookie);
    }

    /** Forgets a session that the same browser replaced. */
    Future<Void> replace(String cookie) {
        unsealed.invalidate(cookie);
        return rows.delete(Seal.id(cookie));
    }

    /** Ends one browser's session, on all replicas. */
    public Future<Void> end(String cookie) {
        unsealed.invalidate(cookie);
        return rows.end(Seal.id(cookie));
    }

    /** Ends every session of one sign-in at Keycloak, on all replicas; its tokens are refused from then on. */
    public Future<Void> endAll(String sid) {
        return rows.endAll(sid).onSuccess(done -> ended.tell(new SessionEnded(sid, true)));
    }

    /** The session as stored, without refreshing it. */
    public Future<Optional<Session>> load(String cookie) {
        var known = unsealed.getIfPresent(cookie);
        return rows.load(Seal.id(cookie), known == null ? -1 : known.version(), clock.instant())
                .map(stored -> {
                    if (stored.isEmpty()) {
                        unsealed.invalidate(cookie);
                        return Optional.empty();
                    }
                    if (stored.get().tokens().isEmpty() && known != null) {
                        return Optional.of(known);
                    }
                    var session = unseal(cookie, stored.get());
                    unsealed.put(cookie, session);
                    return Optional.of(session);
                });
    }

    /** A session lives as long as its refresh token does, and never longer than the longest life. */
    static Instant ends(Tokens tokens, Instant began) {
        var longest = began.plus(LONGEST);
        var refresh = Claims.of(tokens.refresh()).expiry();
        return refresh.isBefore(longest) ? refresh : longest;
    }

    private static Session unseal(String cookie, SessionRows.Stored row) {
        var sealed = row.tokens().orElseThrow();
        return Session.of(
                row.version(), Tokens.split(Seal.open(cookie, sealed)), row.expiresAt(), row.endsAt(), row.createdAt());
    }
}
