package eu.vallum.incident.demo;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** In the local profile, waits for the demo organisations and accounts and has the story told once. */
@ApplicationScoped
class Demo {
    private static final Logger LOG = Logger.getLogger(Demo.class);
    private static final Job DEMO = new Job("demo");
    private static final int LOOKS = 1_200;

    private final TellingStory telling;
    private final TellingSummaries summaries;
    private final TellingDesk desk;
    private final TellingEscalation escalation;
    private final TellingTogether together;
    private final TellingMail mail;
    private final TellingSightings sightings;
    private final TellingGuest guest;
    private final TellingPicture picture;
    private final TellingMarking marking;
    private final Cast cast;
    private final Told told;
    private final TellingAlone alone;
    private final CurrentCaller caller;

    Demo(
            TellingStory telling,
            TellingSummaries summaries,
            TellingDesk desk,
            TellingEscalation escalation,
            TellingTogether together,
            TellingMail mail,
            TellingSightings sightings,
            TellingGuest guest,
            TellingPicture picture,
            TellingMarking marking,
            Cast cast,
            Told told,
            TellingAlone alone,
            CurrentCaller caller) {
        this.telling = telling;
        this.summaries = summaries;
        this.desk = desk;
        this.escalation = escalation;
        this.together = together;
        this.mail = mail;
        this.sightings = sightings;
        this.guest = guest;
        this.picture = picture;
        this.marking = marking;
        this.cast = cast;
        this.told = told;
        this.alone = alone;
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

    private boolean told() {
        try {
            return tell();
        } catch (RuntimeException e) {
            LOG.warnf("the demo story was not told and will be tried again: %s", e.getMessage());
            return false;
        }
    }

    /** False while somebody is missing or another process tells. */
    boolean tell() {
        var kadri = find(Story.ESTONIA, "coordinator", "Kadri Tamm", "EE");
        var mari = find(Story.ESTONIA, "officer", "Mari Saar", "EE");
        var janis = find(Story.LATVIA, "coordinator", "Jānis Ozols", "LV");
        var toomas = contact(0, "Toomas Rebane");
        var anu = contact(1, "Anu Lepik");
        if (toomas.isEmpty() || anu.isEmpty() || kadri.isEmpty() || mari.isEmpty() || janis.isEmpty() || !known()) {
            return false;
        }
        return caller.as(
                DEMO,
                () -> alone.tell(() -> {
                    if (!told(janis.get(), Story.CLINIC)) {
                        desk.latvia(janis.get());
                        telling.latvia(janis.get());
                        escalation.latvia(janis.get());
                        together.latvia(janis.get());
                        sightings.tell(janis.get(), kadri.get());
                        guest.latvia(janis.get());
                        mail.tell(Story.CLINIC, 1);
                    }
                    if (!told(kadri.get(), Story.HOSPITAL)) {
                        desk.estonia(kadri.get(), mari.get());
                        telling.estonia(kadri.get(), mari.get());
                        marking.tell(kadri.get());
                        escalation.estonia(kadri.get());
                        mail.tell(Story.HOSPITAL, 11);
                    }
                    if (!caller.as(toomas.get(), () -> told.already(Story.FILED_SUMMARY))) {
                        summaries.tell(toomas.get(), anu.get());
                        picture.estonia(toomas.get());
                    }
                }));
    }

    private Optional<Acting> contact(int place, String name) {
        return caller.as(DEMO, () -> cast.find(Story.ESTONIAN_CONTACT, "coordinator", place, name, "EE"));
    }

    private boolean known() {
        return caller.as(
                DEMO,
                () -> Stream.of(Story.LITHUANIA, Story.AGENCY, Story.HOSPITAL_ENTITY, Story.ESTONIAN_CONTACT)
                        .allMatch(cast::knows));
    }

    private Optional<Acting> find(UUID organisation, String role, String name, String memberState) {
        return caller.as(DEMO, () -> cast.find(organisation, role, name, memberState));
    }

    private boolean told(Acting who, IncidentId incident) {
        return caller.as(who, () -> told.already(incident));
    }
}
