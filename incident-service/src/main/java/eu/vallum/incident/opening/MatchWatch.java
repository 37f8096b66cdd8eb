package eu.vallum.incident.opening;

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
import java.util.UUID;

/** Looks for sides of matches that their owner is to be told of, and does it as that owner. */
@Singleton
class MatchWatch {
    private static final Job BLIND = new Job("blind");

    private final TellingMatches telling;
    private final CurrentCaller caller;
    private final JobRunner jobs;

    MatchWatch(TellingMatches telling, CurrentCaller caller, JobRunner jobs) {
        this.telling = telling;
        this.caller = caller;
        this.jobs = jobs;
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        for (var owner : jobs.run(BLIND, telling::whom).orElse(List.of())) {
            while (jobs.run(BLIND, () -> caller.as(as(owner), () -> telling.tell(owner)))
                    .orElse(false)) {}
        }
    }

    private static Acting as(UUID owner) {
        return new Acting(BLIND.subject(), "", Acting.Kind.CLIENT, owner, "EU", Assurance.HIGH, Set.of());
    }
}
