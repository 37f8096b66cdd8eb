package eu.vallum.research.cordis;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for interrupted imports every ten seconds; replicas may do so at once without harm. */
@ApplicationScoped
class ImportExpiry {
    private static final Job IMPORTS = new Job("imports");

    private final ExpiringImports expiring;
    private final CurrentCaller caller;

    ImportExpiry(ExpiringImports expiring, CurrentCaller caller) {
        this.expiring = expiring;
        this.caller = caller;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        caller.as(IMPORTS, expiring::expire);
    }
}
