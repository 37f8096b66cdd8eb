package eu.vallum.incident.blind;

import eu.vallum.incident.blind.DueIncidents.For;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.job.JobRunner;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Looks for values that are to be taken up. What is done for an organisation is done as that organisation, so that nothing can mix. */
@Singleton
class BlindWork {
    private static final Job BLIND = new Job("blind");

    private final BlindKeys keys;
    private final TakingUp takingUp;
    private final CurrentCaller caller;
    private final JobRunner jobs;
    private volatile String lastKey = "";

    BlindWork(BlindKeys keys, TakingUp takingUp, CurrentCaller caller, JobRunner jobs) {
        this.keys = keys;
        this.takingUp = takingUp;
        this.caller = caller;
        this.jobs = jobs;
    }

    @Scheduled(every = "${vallum.incident.blind.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (!keys.present()) {
            return;
        }
        jobs.run(BLIND, () -> takingUp.stale(lastKey)).ifPresent(key -> lastKey = key);
        for (var one : jobs.run(BLIND, takingUp::organisations).orElse(List.of())) {
            while (jobs.run(BLIND, () -> caller.as(as(one), () -> takingUp.step(one.organisation())))
                    .orElse(false)) {}
        }
    }

    private static Acting as(For one) {
        return new Acting(
                BLIND.subject(),
                "",
                Acting.Kind.CLIENT,
                one.organisation(),
                one.memberState(),
                Assurance.HIGH,
                Set.of());
    }
}
