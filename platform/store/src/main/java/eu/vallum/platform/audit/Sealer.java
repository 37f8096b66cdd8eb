package eu.vallum.platform.audit;

import eu.vallum.platform.caller.Job;
import eu.vallum.platform.job.JobRunner;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Seals once a second and checkpoints once a minute where due; every replica tries, one succeeds. */
@ApplicationScoped
class Sealer {
    private static final Job SEALER = new Job("sealer");

    private final Sealing sealing;
    private final Checkpointing checkpointing;
    private final JobRunner jobs;
    private final Clock clock;
    private volatile Instant caughtUp;

    Sealer(Sealing sealing, Checkpointing checkpointing, JobRunner jobs, Clock clock, MeterRegistry metrics) {
        this.sealing = sealing;
        this.checkpointing = checkpointing;
        this.jobs = jobs;
        this.clock = clock;
        this.caughtUp = clock.instant();
        Gauge.builder("vallum.audit.sealer.lag", this, Sealer::lagSeconds)
                .baseUnit("seconds")
                .description("Time since every committed audit entry was last known to be sealed")
                .register(metrics);
    }

    private double lagSeconds() {
        return Duration.between(caughtUp, clock.instant()).toMillis() / 1_000.0;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void seal() {
        int sealed;
        do {
            var run = jobs.run(SEALER, sealing::sealOnce);
            if (run.isEmpty()) {
                return;
            }
            sealed = run.get();
        } while (sealed > 0);
        caughtUp = clock.instant();
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void checkpoint() {
        jobs.run(SEALER, checkpointing::checkpointOnce);
    }
}
