package eu.vallum.gateway.door.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Refreshes a session's tokens exactly once, over all requests and replicas. Rotation is on: a refresh token used twice ends the
 * session for everybody. In a process the requests share one chain; between processes a lease in the row decides, and whoever
 * has none waits for the row's version to move on.
 */
@Singleton
class Renewal {
    /** Callers wait this long and then get 503 with their cookie kept; less than the redeeming may take, more than a dead holder's lease. */
    private static final long CALLER_MS = 4_000;

    private static final long PAUSE_MS = 20;

    /** A third of the lease: two extensions may be late before others take the holder for dead. */
    private static final long BEAT_MS = 1_000;

    private final SessionRows rows;
    private final Redeeming redeeming;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final ConcurrentMap<String, Future<Optional<Session>>> running = new ConcurrentHashMap<>();

    Renewal(SessionRows rows, Redeeming redeeming, Vertx vertx, MeterRegistry meters) {
        this.rows = rows;
        this.redeeming = redeeming;
        this.vertx = vertx;
        this.meters = meters;
    }

    /** The session with fresh tokens, empty when it ended. */
    Future<Optional<Session>> once(String cookie, Session stale, Supplier<Future<Optional<Session>>> reload) {
        var chain = running.computeIfAbsent(cookie, key -> {
            var started = renew(cookie, stale, reload);
            started.onComplete(done -> vertx.runOnContext(later -> running.remove(key)));
            return started;
        });
        return Contexts.here(vertx, chain)
                .timeout(CALLER_MS, TimeUnit.MILLISECONDS)
                .recover(failure -> Future.failedFuture(
                        failure instanceof StoreDown ? failure : new StoreDown("Refreshing takes too long", failure)));
    }

    private Future<Optional<Session>> renew(String cookie, Session stale, Supplier<Future<Optional<Session>>> reload) {
        var id = Seal.id(cookie);
        return rows.lease(id, stale.version())
                .compose(mine -> mine ? holding(cookie, id, stale) : await(cookie, stale, reload));
    }

    /** Redeems under the lease, which ends soon after this process does. */
    private Future<Optional<Session>> holding(String cookie, byte[] id, Session stale) {
        var beat = vertx.setPeriodic(BEAT_MS, tick -> rows.extend(id, stale.version()));
        return redeem(cookie, id, stale).onComplete(done -> vertx.cancelTimer(beat));
    }

    private Future<Optional<Session>> await(String cookie, Session stale, Supplier<Future<Optional<Session>>> reload) {
        return Contexts.pause(vertx, PAUSE_MS).compose(waited -> reload.get()).compose(now -> {
            if (now.isEmpty() || now.get().version() != stale.version()) {
                return Future.succeededFuture(now);
            }
            return renew(cookie, stale, reload);
        });
    }

    private Future<Optional<Session>> redeem(String cookie, byte[] id, Session stale) {
        return redeeming.redeem(stale.tokens()).compose(result -> switch (result) {
            case Redeemed.Fresh(Tokens tokens) -> {
                count("refreshed");
                yield store(cookie, id, stale, tokens);
            }
            case Redeemed.Refused() -> {
                count("refused");
                yield rows.end(id).map(done -> Optional.empty());
            }
            case Redeemed.Unknown(Throwable cause) -> {
                count("failed");
                yield rows.release(id, stale.version())
                        .compose(done -> Future.failedFuture(new StoreDown("Keycloak does not answer", cause)));
            }
        });
    }

    private Future<Optional<Session>> store(String cookie, byte[] id, Session stale, Tokens tokens) {
        var expires = Claims.of(tokens.access()).expiry();
        var ends = Sessions.ends(tokens, stale.createdAt());
        return rows.renewed(id, stale.version(), Seal.close(cookie, tokens.joined()), expires, ends)
                .map(kept -> kept
                        ? Optional.of(Session.of(stale.version() + 1, tokens, expires, ends, stale.createdAt()))
                        : Optional.empty());
    }

    private void count(String result) {
        meters.counter("vallum.door.refreshes", "result", result).increment();
    }
}
