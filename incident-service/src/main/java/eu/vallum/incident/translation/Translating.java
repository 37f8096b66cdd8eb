package eu.vallum.incident.translation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Language;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Keeps what people translated, for their organisation: one translation for each field and language, and every version of it. Sent again it
 * changes nothing, so it needs no key. Also of a closed incident, which others still read.
 */
@Singleton
class Translating {
    private final Gate gate;
    private final IncidentAccess access;
    private final Translations translations;
    private final ReadingTranslations reading;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Translating(
            Gate gate,
            IncidentAccess access,
            Translations translations,
            ReadingTranslations reading,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.translations = translations;
        this.reading = reading;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Translation> write(IncidentId id, TextField field, Language language, Translate request) {
        return reading(id, field, "translation.write", (actor, seen) -> {
            if (language.code().equals(translations.original(id))) {
                return Outcome.invalid("/language", "Original", "The original is in this language.");
            }
            if (request.text().length() > field.longest()) {
                return Outcome.invalid("/text", "Size", "Give at most " + field.longest() + " characters.");
            }
            var at = new Translations.Place(actor.organisation(), seen, field, language);
            var stands = translations.find(at);
            if (stands.filter(one -> request.text().equals(one.text()) && !one.outdated())
                    .isPresent()) {
                return Outcome.done(reading.one(at));
            }
            int version = stands.map(Translations.Stored::version).orElse(0);
            var now = now();
            if (version != request.version() || !translations.write(at, request.text(), version, actor.name(), now)) {
                return Outcome.refused(
                        IncidentProblem.TRANSLATION_CHANGED, "Read what stands and send yours with its version.");
            }
            return told(at, "translation.write", version + 1, now);
        });
    }

    @Transactional
    Outcome<Translation> withdraw(IncidentId id, TextField field, Language language, WithdrawTranslation request) {
        return reading(id, field, "translation.withdraw", (actor, seen) -> {
            var at = new Translations.Place(actor.organisation(), seen, field, language);
            var stands = translations.find(at);
            if (stands.isEmpty()) {
                audit.denied("translation.withdraw", "incident", List.of(id.value()), "none of its own");
                return Outcome.notFound();
            }
            int version = stands.get().version();
            var now = now();
            if (stands.get().text() == null
                    || !translations.withdraw(at, request.reason(), version, actor.name(), now)) {
                return Outcome.refused(IncidentProblem.TRANSLATION_WITHDRAWN, null);
            }
            return told(at, "translation.withdraw", version + 1, now);
        });
    }

    /** For whoever works on the incident and sees the original of that field. */
    private Outcome<Translation> reading(
            IncidentId id, TextField field, String action, BiFunction<Actor, Seen, Outcome<Translation>> work) {
        return gate.seeing(access::mayWork, id, action, (actor, seen) -> {
            if (!access.seesField(actor, seen, field.field())) {
                audit.denied(action, "incident", List.of(id.value()), "withheld");
                return Outcome.notFound();
            }
            return work.apply(actor, seen);
        });
    }

    private Outcome<Translation> told(Translations.Place at, String action, int version, Instant now) {
        var seen = at.seen();
        var incident = seen.incident().value();
        boolean common = at.organisation().equals(seen.owner());
        audit.allowed(action, "incident", List.of(incident), common ? "owner" : "share");
        outbox.put(new TranslationChanged(
                incident, seen.owner(), common ? null : List.of(at.organisation()), version, now));
        return Outcome.done(reading.one(at));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
