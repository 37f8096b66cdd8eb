package eu.vallum.incident.clock;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at the deadlines twice a minute. What entities owe and what authorities owe are metrics apart. */
@ApplicationScoped
class ClockWatch {
    private static final Job CLOCKS = new Job("clocks");

    private final Watching watching;
    private final CurrentCaller caller;
    private final Map<String, Watching.Count> counts = new ConcurrentHashMap<>();

    ClockWatch(Watching watching, CurrentCaller caller, MeterRegistry metrics) {
        this.watching = watching;
        this.caller = caller;
        for (var debtor : Debtor.values()) {
            var none = new Watching.Count(debtor.code(), 0, 0);
            Gauge.builder(
                            "vallum.clocks.due",
                            counts,
                            all -> all.getOrDefault(debtor.code(), none).running())
                    .tag("owed_by", debtor.code())
                    .description("Deadlines that are running")
                    .register(metrics);
            Gauge.builder(
                            "vallum.clocks.overdue",
                            counts,
                            all -> all.getOrDefault(debtor.code(), none).overdue())
                    .tag("owed_by", debtor.code())
                    .description("Deadlines that have passed unmet")
                    .register(metrics);
        }
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        int noticed;
        do {
            noticed = caller.as(CLOCKS, watching::noticeOnce);
        } while (noticed > 0);
        counts.clear();
        caller.as(CLOCKS, watching::count).forEach(count -> counts.put(count.owedBy(), count));
    }
}
