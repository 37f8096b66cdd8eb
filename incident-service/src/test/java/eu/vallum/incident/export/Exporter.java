package eu.vallum.incident.export;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduler;

/** The job that makes exports, when a test says so and not by the clock. */
public final class Exporter implements AutoCloseable {
    private final Scheduler scheduler =
            Arc.container().instance(Scheduler.class).get();
    private final ExportWatch watch =
            Arc.container().instance(ExportWatch.class).get();

    public Exporter() {
        scheduler.pause();
    }

    public void works() {
        watch.look();
    }

    @Override
    public void close() {
        scheduler.resume();
    }
}
