package eu.vallum.identity.demo;

import eu.vallum.identity.demo.Cast.Player;
import eu.vallum.identity.directory.Directory;
import eu.vallum.identity.directory.Directory.Addressee;
import eu.vallum.identity.directory.DirectoryRefused;
import eu.vallum.identity.directory.DirectoryUnavailable;
import eu.vallum.identity.organisation.SeedingRegister;
import eu.vallum.identity.seed.SeedFile;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sets the stage of the local demonstration: at start what the database needs, and the accounts as soon as Keycloak answers. */
@Singleton
class Demonstration {
    private static final Logger LOG = Logger.getLogger(Demonstration.class);
    private static final Job DEMO = new Job("demo");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private final SeedingRegister seeding;
    private final DemoPowers powers;
    private final Directory directory;
    private final CurrentCaller caller;
    private final boolean on;
    private final String host;
    private final String password;
    private volatile boolean ready;

    Demonstration(
            SeedingRegister seeding,
            DemoPowers powers,
            Directory directory,
            CurrentCaller caller,
            @ConfigProperty(name = "vallum.demo.on") boolean on,
            @ConfigProperty(name = "vallum.demo.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.seeding = seeding;
        this.powers = powers;
        this.directory = directory;
        this.caller = caller;
        this.on = on;
        this.host = host;
        this.password = password.orElse("");
        this.ready = !on;
    }

    /** Whether everybody can sign in. */
    boolean ready() {
        return ready;
    }

    void prepare(@Observes @Priority(200) StartupEvent start) {
        if (!on) {
            return;
        }
        refuseOutside(host, password);
        caller.as(new Job("seed"), () -> seeding.add(SeedFile.read("seed/demo-organisations.csv")));
        caller.as(DEMO, () -> {
            powers.machines();
            powers.formerColleague();
            return null;
        });
    }

    @Scheduled(every = "${vallum.demo.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void accounts() {
        if (ready) {
            return;
        }
        try {
            Cast.people().forEach(this::account);
            ready = true;
            LOG.infof("demonstration: %d people can sign in", Cast.people().size());
        } catch (DirectoryUnavailable | DirectoryRefused notYet) {
            LOG.debugf("demonstration: accounts wait for Keycloak (%s)", notYet.getMessage());
        }
    }

    /**
     * The demonstration belongs on one machine.
     *
     * @throws IllegalStateException when others could reach it, or without a password of its own
     */
    static void refuseOutside(String host, String password) {
        if (!LOOPBACK.contains(host)) {
            throw new IllegalStateException(
                    "Demonstration accounts are for one machine only, but this service listens on " + host
                            + ". Set quarkus.http.host=127.0.0.1 or leave the profile local.");
        }
        if (password.isBlank()) {
            throw new IllegalStateException("VALLUM_DEMO_PASSWORD is missing; the profile local needs it.");
        }
    }

    private void account(Player player) {
        if (caller.as(DEMO, () -> powers.known(player))) {
            return;
        }
        var account = directory.account(new Addressee(player.email(), player.givenName(), player.familyName(), "en"));
        directory.join(account.subject(), player.organisation().value());
        if (account.passwordless()) {
            directory.setPassword(account.subject(), password);
        }
        caller.as(DEMO, () -> {
            powers.join(player, account.subject());
            return null;
        });
    }
}
