package eu.vallum.platform.health;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.health.StoreGauge.Waiting;
import eu.vallum.platform.job.JobRunner;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the own database answers; the broker may be away, facts wait in the outbox and its age shows. */
@Readiness
@ApplicationScoped
class StoreHealth implements HealthCheck {
    private static final Job RELAY = new Job("relay");

    private final StoreGauge store;
    private final CurrentCaller caller;
    private final JobRunner jobs;
    private volatile Waiting waiting = new Waiting(0, 0);

    StoreHealth(StoreGauge store, CurrentCaller caller, JobRunner jobs, MeterRegistry metrics) {
        this.store = store;
        this.caller = caller;
        this.jobs = jobs;
        Gauge.builder("vallum.outbox.depth", this, self -> self.waiting.depth()).register(metrics);
        Gauge.builder("vallum.outbox.age", this, self -> self.waiting.ageSeconds())
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void measure() {
        jobs.run(RELAY, store::outbox).ifPresent(found -> waiting = found);
    }

    @Override
    public HealthCheckResponse call() {
        boolean up;
        try {
            up = caller.as(RELAY, store::answers);
        } catch (RuntimeException e) {
            up = false;
        }
        return HealthCheckResponse.named("database").status(up).build();
    }
}
