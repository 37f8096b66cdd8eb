package eu.vallum.incident.picture;

import eu.vallum.incident.statistics.Protection;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Publishes a Member State's figures, once a day. It runs as the job of that State, which sees the open incidents of the State's authorities
 * and of no other. What is told is protected in itself and against what was told on any day before.
 */
@Singleton
class Freezing {
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

    @Transactional
    void freeze(String memberState) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var before = figures.newest(memberState);
        if (before != null && before.day().compareTo(today.toString()) >= 0) {
            return;
        }
        releases.terms(memberState).ifPresent(terms -> {
            var told = Protection.protect(
                    incidents.ofState(now, terms.delayDays()),
                    terms.threshold(),
                    before == null ? null : before.lastTold());
            figures.publish(Frozen.of(memberState, today, terms, told, before), now);
        });
    }
}
