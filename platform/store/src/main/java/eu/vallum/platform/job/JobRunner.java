package eu.vallum.platform.job;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Runs a job's use case and survives its failure: one line when it starts to fail, one when it works again, and the counter
 * {@code vallum.job.failures} for every failed run. The next run is the retry.
 */
@Singleton
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final CurrentCaller caller;
    private final MeterRegistry metrics;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    JobRunner(CurrentCaller caller, MeterRegistry metrics) {
        this.caller = caller;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** The result, or empty when the run failed or the service is stopping. */
    public <T> Optional<T> run(Job job, Callable<T> useCase) {
        if (stopping) {
            return Optional.empty();
        }
        try {
            var result = caller.as(job, useCase);
            if (failing.remove(job.name())) {
                LOG.infof("%s works again", job.subject());
            }
            return Optional.of(result);
        } catch (RuntimeException e) {
            failed(job, e);
            return Optional.empty();
        }
    }

    private void failed(Job job, RuntimeException e) {
        if (stopping) {
            return;
        }
        metrics.counter("vallum.job.failures", "job", job.name()).increment();
        if (failing.add(job.name())) {
            LOG.warnf(e, "%s failed and will be tried again", job.subject());
        }
    }
}
