package eu.vallum.platform.outbox;

import eu.vallum.platform.caller.Job;
import eu.vallum.platform.job.JobRunner;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps relaying on a thread of its own, as long as the service runs. */
@Singleton
class Relay {
    private static final Job RELAY = new Job("relay");
    private static final long LOOK_EVERY = 200;
    private static final long AFTER_FAILURE = 1_000;

    private final Relaying relaying;
    private final RelaySignal signal;
    private final JobRunner jobs;
    private final MeterRegistry metrics;
    private @Nullable Thread thread;
    private volatile boolean running = true;

    Relay(Relaying relaying, RelaySignal signal, JobRunner jobs, MeterRegistry metrics) {
        this.relaying = relaying;
        this.signal = signal;
        this.jobs = jobs;
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
        while (running) {
            var rows = jobs.run(RELAY, relaying::relayOnce);
            rows.ifPresent(sent::increment);
            try {
                if (rows.isEmpty()) {
                    Thread.sleep(AFTER_FAILURE);
                } else if (rows.get() == 0) {
                    signal.await(LOOK_EVERY);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
