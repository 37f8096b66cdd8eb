package eu.vallum.platform.expiry;

import eu.vallum.platform.caller.Job;
import eu.vallum.platform.job.JobRunner;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Expires every ten minutes; replicas may do so at once without harm. */
@ApplicationScoped
public class Expiry {
    private static final Job EXPIRY = new Job("expiry");

    private final Expiring expiring;
    private final JobRunner jobs;

    Expiry(Expiring expiring, JobRunner jobs) {
        this.expiring = expiring;
        this.jobs = jobs;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void expire() {
        jobs.run(EXPIRY, expiring::expire);
    }
}
