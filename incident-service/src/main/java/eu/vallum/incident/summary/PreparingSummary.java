package eu.vallum.incident.summary;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Offices;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.summary.Duties.Preview;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Counts a quarter for a single point of contact, to look at or to file. Three steps that never hold two connections: who asks, the
 * counting as the Member State's job, and the writing down.
 */
@Singleton
class PreparingSummary {
    private final Permitting permitting;
    private final CountingQuarter counting;
    private final WritingSummary writing;
    private final Clock clock;

    PreparingSummary(Permitting permitting, CountingQuarter counting, WritingSummary writing, Clock clock) {
        this.permitting = permitting;
        this.counting = counting;
        this.writing = writing;
        this.clock = clock;
    }

    Outcome<Preview> preview(Quarter quarter) {
        return switch (permitting.look(quarter)) {
            case Outcome.Refused<Actor>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Actor>(var actor) -> {
                var zone = Zones.of(actor.who().memberState());
                var told = counting.told(actor.who().memberState(), quarter, zone);
                yield Outcome.done(new Preview(
                        actor.who().memberState(),
                        quarter.text(),
                        quarter.from(zone),
                        quarter.until(zone),
                        !clock.instant().isBefore(quarter.until(zone)),
                        counting.threshold(),
                        told.withheld(),
                        told.tables()));
            }
        };
    }

    Outcome<FilingDetails> prepare(PrepareSummary request) {
        var quarter = Quarter.parse(request.period());
        return switch (permitting.prepare(quarter, request.reason())) {
            case Outcome.Refused<Actor>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Actor>(var actor) -> {
                var state = actor.who().memberState();
                yield writing.write(
                        SummaryId.next(),
                        quarter,
                        request.reason(),
                        counting.told(state, quarter, Zones.of(state)),
                        counting.threshold());
            }
        };
    }

    /** Who may ask, each answer a transaction of its own. */
    @Singleton
    static class Permitting {
        private final Offices offices;
        private final IncidentAccess access;
        private final WritingSummary writing;

        Permitting(Offices offices, IncidentAccess access, WritingSummary writing) {
            this.offices = offices;
            this.access = access;
            this.writing = writing;
        }

        @Transactional
        Outcome<Actor> look(Quarter quarter) {
            return offices.spoc(
                    access::mayRead, "summary.preview", "summary", actor -> writing.mayLook(actor, quarter));
        }

        @Transactional
        Outcome<Actor> prepare(Quarter quarter, @Nullable String reason) {
            return offices.spoc(
                    access::mayShare, "summary.prepare", "summary", actor -> writing.mayWrite(actor, quarter, reason));
        }
    }
}
