package eu.vallum.identity.directory;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Takes removed people out of the directory's organisation and ends their sessions; goes on trying while it does not answer. */
@Singleton
class TellingDepartures {
    private static final Logger LOG = Logger.getLogger(TellingDepartures.class);
    private static final Job DIRECTORY = new Job("directory");

    private final Departures departures;
    private final Directory directory;
    private final CurrentCaller caller;

    TellingDepartures(Departures departures, Directory directory, CurrentCaller caller) {
        this.departures = departures;
        this.directory = directory;
        this.caller = caller;
    }

    @Scheduled(every = "${vallum.directory.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tell() {
        for (var departure : caller.as(DIRECTORY, departures::waiting)) {
            try {
                directory.leave(departure.subject(), departure.organisation());
            } catch (DirectoryUnavailable | DirectoryRefused e) {
                LOG.debugf("directory: a removed person is still there (%s)", e.getMessage());
                return;
            }
            caller.as(DIRECTORY, () -> {
                departures.told(departure);
                return null;
            });
        }
    }
}
