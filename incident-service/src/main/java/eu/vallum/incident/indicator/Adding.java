package eu.vallum.incident.indicator;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.indicator.Indicators.Place;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Adds indicators that a batch brings, in the running transaction, and tells of them when the batch has ended. Asks nobody's right. */
@Singleton
public class Adding {
    private final Indicators indicators;
    private final Touching touching;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    Adding(Indicators indicators, Touching touching, Timeline timeline, Outbox outbox, Clock clock) {
        this.indicators = indicators;
        this.touching = touching;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many were new. The others are there already, or came before in the same list. */
    public int add(Seen seen, UUID batch, List<Arrival> arrivals, boolean dry) {
        int fresh = 0;
        for (var group : byEvent(arrivals).values()) {
            var first = group.values().iterator().next();
            var place = new Place(
                    seen.incident(), seen.owner(), seen.tlp(), batch, first.event(), first.source(), clock.instant());
            var known = indicators.known(place, group.keySet());
            var unknown = group.values().stream()
                    .filter(one -> !known.contains(one.uuid()))
                    .map(Arrival::resolved)
                    .toList();
            if (!dry) {
                indicators.add(place, unknown);
            }
            fresh += unknown.size();
        }
        return fresh;
    }

    private static LinkedHashMap<UUID, LinkedHashMap<UUID, Arrival>> byEvent(List<Arrival> arrivals) {
        var groups = new LinkedHashMap<UUID, LinkedHashMap<UUID, Arrival>>();
        arrivals.forEach(one -> groups.computeIfAbsent(one.event(), event -> new LinkedHashMap<>())
                .putIfAbsent(one.uuid(), one));
        return groups;
    }

    /** Tells readers of the incident that so many were taken. */
    public void tell(IncidentId incident, UUID owner, UUID batch, int taken, String by) {
        var now = clock.instant();
        int version = touching.touch(incident, now);
        timeline.add(
                NewEntry.common(incident, owner, EntryKind.INDICATORS_IMPORTED, now)
                        .by(by)
                        .counting(taken),
                now);
        outbox.put(new IndicatorsImported(incident.value(), batch, owner, version, now));
    }
}
