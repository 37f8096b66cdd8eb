package eu.vallum.incident.picture;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks whether today's figures are there. Of several replicas that look at once the first publishes; the others find it done. */
@ApplicationScoped
class PictureWatch {
    private static final Job PICTURE = new Job("picture");

    private final Freezing freezing;
    private final CurrentCaller caller;

    PictureWatch(Freezing freezing, CurrentCaller caller) {
        this.freezing = freezing;
        this.caller = caller;
    }

    @Scheduled(
            every = "${vallum.incident.picture.every}",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        for (var state : caller.as(PICTURE, freezing::states)) {
            caller.as(Freezing.job(state), () -> {
                freezing.freeze(state);
                return state;
            });
        }
    }
}
