package eu.vallum.incident.sharing;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for expired shares every ten seconds; replicas share the work by locked rows. */
@ApplicationScoped
class ShareWatch {
    private static final Job SHARES = new Job("shares");

    private final EndingShares ending;
    private final CurrentCaller caller;

    ShareWatch(EndingShares ending, CurrentCaller caller) {
        this.ending = ending;
        this.caller = caller;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        int ended;
        do {
            ended = caller.as(SHARES, ending::endOnce);
        } while (ended > 0);
    }
}
