package eu.vallum.gateway.door.session;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Hears of sessions that ended on any replica within half a second, and removes rows whose time is over. Looking at a small
 * table costs less than notifications would at each commit.
 */
@Singleton
class EndedWatch {
    private static final Logger LOG = Logger.getLogger(EndedWatch.class);
    private static final long LOOK_MS = 400;
    private static final long CLEAN_MS = 20_000;

    /** A row's time is taken before it is committed: what lies so far back is read again. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final SessionRows rows;
    private final EndedSessions ended;
    private final Vertx vertx;
    private final Clock clock;
    private volatile boolean running = true;
    private volatile Instant since = Instant.EPOCH;
    private boolean silent;

    EndedWatch(SessionRows rows, EndedSessions ended, Vertx vertx, Clock clock) {
        this.rows = rows;
        this.ended = ended;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** The first look comes before the first request: sessions ended while this process was not there. */
    void start(@Observes StartupEvent event) {
        look().toCompletionStage().toCompletableFuture().join();
        clean();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** Looks and goes on looking; the future is that of the first and never fails. */
    private Future<?> look() {
        if (!running) {
            return Future.succeededFuture();
        }
        return rows.ended(since)
                .onSuccess(heard -> {
                    silent = false;
                    heard.ended().forEach(ended::tell);
                    since = heard.at().minus(OVERLAP);
                })
                .onFailure(this::complain)
                .onComplete(done -> vertx.setTimer(LOOK_MS, id -> look()))
                .otherwiseEmpty();
    }

    private void clean() {
        if (!running) {
            return;
        }
        rows.expire(clock.instant())
                .recover(failure -> Future.succeededFuture())
                .onComplete(done -> vertx.setTimer(CLEAN_MS, id -> clean()));
    }

    /** Once per outage. */
    private void complain(Throwable failure) {
        if (!silent) {
            silent = true;
            LOG.warnf("ended sessions cannot be read: %s", failure.getMessage());
        }
    }
}
