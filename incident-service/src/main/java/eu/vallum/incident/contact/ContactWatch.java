package eu.vallum.incident.contact;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks a few times a day for entries that have grown old; replicas share the work by locked rows. */
@ApplicationScoped
class ContactWatch {
    private static final Job DESK = new Job("desk");

    private final Reminding reminding;
    private final CurrentCaller caller;

    ContactWatch(Reminding reminding, CurrentCaller caller) {
        this.reminding = reminding;
        this.caller = caller;
    }

    @Scheduled(
            every = "${vallum.incident.contact.every}",
            delayed = "60s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        int reminded;
        do {
            reminded = caller.as(DESK, reminding::remindOnce);
        } while (reminded > 0);
    }
}
