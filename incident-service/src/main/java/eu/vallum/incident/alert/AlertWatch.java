package eu.vallum.incident.alert;

import eu.vallum.incident.roster.KnownRosters;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every few seconds for what needs somebody and for alerts that nobody answered; replicas share the work by keys and locked rows. */
@ApplicationScoped
class AlertWatch {
    private static final Job DESK = new Job("desk");

    private final Raising raising;
    private final PassingOn passing;
    private final LookingForGaps gaps;
    private final CurrentCaller caller;

    AlertWatch(Raising raising, PassingOn passing, LookingForGaps gaps, CurrentCaller caller) {
        this.raising = raising;
        this.passing = passing;
        this.gaps = gaps;
        this.caller = caller;
    }

    @Scheduled(every = "${vallum.incident.alert.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        int found;
        do {
            found = caller.as(DESK, raising::raiseOnce);
        } while (found > 0);
        do {
            found = caller.as(DESK, passing::passOnce);
        } while (found > 0);
    }

    @Scheduled(
            every = "${vallum.incident.alert.gaps-every}",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void lookForGaps() {
        var page = caller.as(DESK, () -> gaps.after(LookingForGaps.FIRST));
        raise(page);
        while (page.next().isPresent()) {
            var after = page.next().get();
            page = caller.as(DESK, () -> gaps.after(after));
            raise(page);
        }
    }

    private void raise(KnownRosters.Gaps page) {
        page.found()
                .forEach(gap -> caller.as(DESK, () -> {
                    raising.gap(LookingForGaps.alert(gap));
                    return null;
                }));
    }
}
