package eu.vallum.identity.seed;

import eu.vallum.identity.organisation.SeedingRegister;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Fills the register at start, before anything else asks it. */
@Singleton
class SeedAtStart {
    private static final Logger LOG = Logger.getLogger(SeedAtStart.class);

    private final SeedingRegister seeding;
    private final CurrentCaller caller;

    private final Seed seed;

    SeedAtStart(
            SeedingRegister seeding,
            CurrentCaller caller,
            @ConfigProperty(name = "vallum.seed.file") Optional<Path> file,
            @ConfigProperty(name = "vallum.seed.demonstration") boolean demonstration) {
        this.seeding = seeding;
        this.caller = caller;
        this.seed = new Seed(file, demonstration);
    }

    void fill(@Observes @Priority(100) StartupEvent start) {
        if (seed.isNone()) {
            LOG.info("register: nothing is added to it, as no seed is named (VALLUM_SEED_FILE)");
            return;
        }
        var added = caller.as(new Job("seed"), () -> seeding.add(seed.rows()));
        if (added > 0) {
            LOG.infof("register: %d institutions added from the seed", added);
        }
    }
}
