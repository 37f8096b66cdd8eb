package eu.vallum.incident.translation;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Language;
import eu.vallum.incident.report.Touching;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The owner says which language its words are in, so that they are read out, hyphenated and translated as such. */
@Singleton
class SayingLanguage {
    private final Gate gate;
    private final IncidentAccess access;
    private final Translations translations;
    private final Touching touching;
    private final Audit audit;
    private final Clock clock;

    SayingLanguage(
            Gate gate, IncidentAccess access, Translations translations, Touching touching, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.translations = translations;
        this.touching = touching;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<SayLanguage> say(IncidentId id, SayLanguage request) {
        return gate.owning(access::mayWork, id, "language.say", (actor, seen) -> {
            if (!Language.known(request.language())) {
                return Outcome.invalid("/language", "Unknown", "Give a code of ISO 639-1.");
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (translations.say(seen, request.language(), now)) {
                touching.change(seen, now);
            }
            audit.allowed("language.say", "incident", List.of(id.value()), "owner");
            return Outcome.done(request);
        });
    }
}
