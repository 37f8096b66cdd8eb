package eu.vallum.platform.outbox;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps relaying on a thread of its own, as long as the service runs. */
@Singleton
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Job RELAY = new Job("relay");
    private static final long LOOK_EVERY = 200;
    private static final long AFTER_FAILURE = 1_000;

    private final Relaying relaying;
    private final RelaySignal signal;
    private final CurrentCaller caller;
    private final MeterRegistry metrics;
    private @Nullable Thread thread;
    private volatile boolean running = true;

    Relay(Relaying relaying, RelaySignal signal, CurrentCaller caller, MeterRegistry metrics) {
        this.relaying = relaying;
        this.signal = signal;
        this.caller = caller;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("outbox-relay").start(this::loop);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            signal.raise();
            thread.join(2_000);
        }
    }

    private void loop() {
        var sent = metrics.counter("vallum.outbox.sent");
        boolean failing = false;
        while (running) {
            try {
                int rows = caller.as(RELAY, relaying::relayOnce);
                sent.increment(rows);
                if (failing) {
                    LOG.info("relaying again");
                    failing = false;
                }
                if (rows == 0) {
                    signal.await(LOOK_EVERY);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (!failing) {
                    LOG.warnf("relaying stopped, trying on: %s", e.getMessage());
                    failing = true;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
