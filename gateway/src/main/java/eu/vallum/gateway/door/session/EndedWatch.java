package eu.vallum.gateway.door.session;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
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

    private final SessionRows rows;
    private final Event<SessionEnded> ended;
    private final Vertx vertx;
    private final Clock clock;
    private volatile boolean running = true;
    private boolean silent;

    EndedWatch(SessionRows rows, Event<SessionEnded> ended, Vertx vertx, Clock clock) {
        this.rows = rows;
        this.ended = ended;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        look();
        clean();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private void look() {
        if (!running) {
            return;
        }
        rows.ended().onComplete(found -> {
            if (found.succeeded()) {
                silent = false;
                found.result().forEach(sid -> ended.fire(new SessionEnded(sid)));
            } else {
                complain(found.cause());
            }
            vertx.setTimer(LOOK_MS, id -> look());
        });
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
