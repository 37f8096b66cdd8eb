package eu.vallum.incident.bulk;

import eu.vallum.incident.bulk.Runs.Open;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks for acts on many every second. */
@ApplicationScoped
class BulkWatch {
    private static final Logger LOG = Logger.getLogger(BulkWatch.class);
    private static final Job BULK = new Job("bulk");

    private final Working working;
    private final CurrentCaller caller;

    BulkWatch(Working working, CurrentCaller caller) {
        this.working = working;
        this.caller = caller;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        for (var run : caller.as(BULK, working::open)) {
            var more = true;
            while (more) {
                more = caller.as(run.as(), () -> step(run));
            }
        }
    }

    private boolean step(Open run) {
        try {
            return working.step(run);
        } catch (RuntimeException e) {
            LOG.warnf(e, "an incident of act %s is left out", run.id());
            working.leaveNext(run);
            return true;
        }
    }
}
