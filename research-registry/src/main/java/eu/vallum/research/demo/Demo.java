package eu.vallum.research.demo;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Acting.Kind;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.caller.CurrentCaller;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/** In the profile {@code local}, waits for the demonstration's accounts and has the story told once. */
@ApplicationScoped
class Demo {
    private static final Logger LOG = Logger.getLogger(Demo.class);
    private static final int LOOKS = 1_200;

    private final TellingStory telling;
    private final CurrentCaller caller;

    Demo(TellingStory telling, CurrentCaller caller) {
        this.telling = telling;
        this.caller = caller;
    }

    void start(@Observes StartupEvent event) {
        if (ConfigUtils.isProfileActive("local")) {
            Thread.ofVirtual().name("demo").start(this::waitAndTell);
        }
    }

    private void waitAndTell() {
        try {
            for (int look = 0; look < LOOKS && !told(); look++) {
                Thread.sleep(Duration.ofMillis(500));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False while the researcher is not known, or the store is not there yet. */
    boolean told() {
        try {
            var subject = caller.as(as("demo"), telling::researcher);
            if (subject == null) {
                return false;
            }
            caller.as(as(subject), telling::tell);
            return true;
        } catch (RuntimeException e) {
            LOG.debugf("the demonstration's project waits: %s", e.getMessage());
            return false;
        }
    }

    private static Acting as(String subject) {
        return new Acting(
                subject,
                "Elena Rossi",
                Kind.PERSON,
                TellingStory.UNIVERSITY,
                "IT",
                Assurance.LOW,
                Set.of("research:read", "research:write"));
    }
}
