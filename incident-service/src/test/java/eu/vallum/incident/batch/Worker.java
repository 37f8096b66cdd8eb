package eu.vallum.incident.batch;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduler;

/** The job that takes batches, when a test says so and not by the clock. */
public final class Worker implements AutoCloseable {
    private final Scheduler scheduler =
            Arc.container().instance(Scheduler.class).get();
    private final BatchWork work = Arc.container().instance(BatchWork.class).get();

    public Worker() {
        scheduler.pause();
    }

    public void works() {
        work.look();
    }

    @Override
    public void close() {
        scheduler.resume();
    }
}
