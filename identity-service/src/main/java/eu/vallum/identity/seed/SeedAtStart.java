package eu.vallum.identity.seed;

import eu.vallum.identity.organisation.SeedingRegister;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Fills the register at start, before anything else asks it. */
@Singleton
class SeedAtStart {
    private static final Logger LOG = Logger.getLogger(SeedAtStart.class);

    private final SeedingRegister seeding;
    private final CurrentCaller caller;

    SeedAtStart(SeedingRegister seeding, CurrentCaller caller) {
        this.seeding = seeding;
        this.caller = caller;
    }

    void fill(@Observes @Priority(100) StartupEvent start) {
        var added = caller.as(new Job("seed"), () -> seeding.add(SeedFile.read("seed/organisations.csv")));
        if (added > 0) {
            LOG.infof("register: %d institutions added from the seed", added);
        }
    }
}
