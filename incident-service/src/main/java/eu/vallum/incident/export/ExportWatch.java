package eu.vallum.incident.export;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks for ordered files every second; replicas share the work by locked rows. */
@ApplicationScoped
class ExportWatch {
    private static final Logger LOG = Logger.getLogger(ExportWatch.class);
    private static final Job EXPORTS = new Job("exports");

    private final Making making;
    private final CurrentCaller caller;

    ExportWatch(Making making, CurrentCaller caller) {
        this.making = making;
        this.caller = caller;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        for (var order : caller.as(EXPORTS, making::open)) {
            caller.as(order.as(), () -> {
                try {
                    making.make(order);
                } catch (RuntimeException e) {
                    LOG.warnf(e, "export %s can't be made", order.id());
                    making.fail(order);
                }
                return order;
            });
        }
    }
}
