package eu.vallum.incident.picture;

import eu.vallum.incident.picture.Releases.Terms;
import eu.vallum.incident.statistics.Counts;
import eu.vallum.incident.statistics.Protection;
import eu.vallum.platform.caller.Job;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Publishes a Member State's figures, once a day. It runs as the job of that State, which sees the open incidents of the State's authorities
 * and of no other. What is told is protected in itself and against what was told on any day before.
 */
@Singleton
public class Freezing {
    private final Releases releases;
    private final FrozenFigures figures;
    private final OpenIncidents incidents;
    private final Clock clock;

    Freezing(Releases releases, FrozenFigures figures, OpenIncidents incidents, Clock clock) {
        this.releases = releases;
        this.figures = figures;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Whose switch was ever turned. */
    @Transactional
    List<String> states() {
        return releases.states();
    }

    /** As whom this runs for a Member State. */
    public static Job job(String memberState) {
        return new Job("picture-" + memberState.toLowerCase(Locale.ROOT));
    }

    @Transactional
    void freeze(String memberState) {
        var now = clock.instant();
        publish(
                memberState,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                terms -> incidents.ofState(now, terms.delayDays()));
    }

    /** These counts of a day, unless that day's or a later one's are published. */
    @Transactional
    public boolean publish(String memberState, LocalDate day, Counts counts) {
        return publish(memberState, day, terms -> counts);
    }

    private boolean publish(String memberState, LocalDate day, Function<Terms, Counts> counting) {
        var before = figures.newest(memberState);
        if (before != null && before.day().compareTo(day.toString()) >= 0) {
            return false;
        }
        var terms = releases.terms(memberState);
        terms.ifPresent(kept -> {
            var told = Protection.protect(
                    counting.apply(kept), kept.threshold(), before == null ? null : before.lastTold());
            figures.publish(Frozen.of(memberState, day, kept, told, before), clock.instant());
        });
        return terms.isPresent();
    }
}
