package eu.vallum.platform.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Shows how many dead letters wait ({@code vallum.dead.letters}) and replays them on {@code POST /q/dead-letters/replay} of the management
 * port, which the outside cannot reach.
 */
@ApplicationScoped
class DeadLetterDesk {
    private static final Logger LOG = Logger.getLogger(DeadLetterDesk.class);

    private final DeadLetters letters;
    private volatile long waiting;

    DeadLetterDesk(DeadLetters letters, MeterRegistry metrics) {
        this.letters = letters;
        Gauge.builder("vallum.dead.letters", this, self -> self.waiting)
                .description("Events a listener could not understand, waiting for a replay")
                .register(metrics);
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void count() {
        try {
            waiting = letters.waiting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debugf("dead letters not counted: %s", e.getMessage());
        }
    }

    void route(@Observes ManagementInterface management) {
        management.router().post("/q/dead-letters/replay").blockingHandler(this::replay);
    }

    private void replay(RoutingContext request) {
        try {
            int sent = letters.replay();
            LOG.infof("replayed %d dead letters", sent);
            request.response().putHeader("Content-Type", "application/json").end("{\"replayed\":" + sent + "}");
        } catch (Exception e) {
            LOG.warn("dead letters not replayed", e);
            request.response().setStatusCode(503).end();
        }
    }
}
