package eu.vallum.identity.directory;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** When the directory is told and compared. Says once that it is away, and once that it is back. */
@Singleton
class Reconciler {
    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final Reconciling reconciling;
    private volatile boolean away;

    Reconciler(Reconciling reconciling) {
        this.reconciling = reconciling;
    }

    @Scheduled(every = "${vallum.directory.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tell() {
        try {
            var told = reconciling.tell();
            if (told > 0) {
                LOG.infof("directory: told of %d organisations", told);
            }
            if (away) {
                away = false;
                LOG.info("directory: answers again");
            }
        } catch (DirectoryUnavailable e) {
            if (!away) {
                away = true;
                LOG.warnf("directory: does not answer (%s); trying again until it does", e.getMessage());
            }
        }
    }

    @Scheduled(
            every = "${vallum.directory.compare-every}",
            delayed = "${vallum.directory.compare-after}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void compare() {
        reconciling.compare();
    }
}
