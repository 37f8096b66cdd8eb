package eu.vallum.incident.notice;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Looks for what somebody is to be told and for mails that are due; replicas share the work by keys and locked rows. */
@ApplicationScoped
class NoticeWatch {
    static final Job NOTICES = new Job("notices");
    private static final int ROUNDS = 20;
    private static final int MAILS = 1_000;

    private final Noticing noticing;
    private final Mailing mailing;
    private final CurrentCaller caller;

    NoticeWatch(Noticing noticing, Mailing mailing, CurrentCaller caller) {
        this.noticing = noticing;
        this.mailing = mailing;
        this.caller = caller;
    }

    @Scheduled(
            every = "${vallum.incident.notice.every}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void pass() {
        repeat(noticing::tell, ROUNDS);
        repeat(() -> mailing.mailOnce() ? 1 : 0, MAILS);
    }

    @Scheduled(
            every = "${vallum.incident.notice.clocks-every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        repeat(noticing::look, ROUNDS);
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        caller.as(NOTICES, noticing::forget);
    }

    /** Until nothing is left, or until the next look: a flood is worked off in parts. */
    private void repeat(Callable<Integer> work, int most) {
        int rounds = 0;
        while (rounds < most && caller.as(NOTICES, work) > 0) {
            rounds++;
        }
    }
}
