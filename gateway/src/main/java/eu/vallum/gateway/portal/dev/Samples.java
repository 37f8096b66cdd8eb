package eu.vallum.gateway.portal.dev;

import eu.vallum.gateway.portal.view.Clock;
import eu.vallum.gateway.portal.view.TimelineEntry;
import eu.vallum.gateway.portal.view.Wording;
import eu.vallum.platform.id.UuidV7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clocks and events in every state, around the present moment. */
final class Samples {
    private static final Duration DAY = Duration.ofHours(24);

    private Samples() {}

    static List<Clock> ours(Instant now) {
        return List.of(
                clock(
                        "feedback",
                        "authority",
                        now.minus(DAY.plusHours(2)),
                        now.minus(Duration.ofHours(2)),
                        "overdue",
                        null),
                clock(
                        "feedback",
                        "authority",
                        now.minus(Duration.ofHours(20)),
                        now.plus(Duration.ofHours(4)),
                        "running",
                        null),
                clock("feedback", "authority", now.minus(DAY), now.plus(Duration.ofHours(9)), "running", null),
                clock("inform-affected", "authority", now.minus(DAY), null, "running", null),
                clock("feedback", "authority", now.minus(DAY), now, "met", now.minus(Duration.ofHours(3))));
    }

    static List<Clock> theirs(Instant now) {
        return List.of(
                clock("early-warning", "entity", now.minus(DAY), now, "met", now.minus(Duration.ofHours(20))),
                clock("incident-notification", "entity", now.minus(DAY), now.plus(DAY), "running", null),
                clock(
                        "incident-notification",
                        "entity",
                        now.minus(DAY.multipliedBy(4)),
                        now.minus(DAY),
                        "overdue",
                        null),
                clock("final-report", "entity", null, null, "not-started", null));
    }

    static List<TimelineEntry> entries(Instant now) {
        return List.of(
                entry("share-acknowledged", now),
                entry("clock-overdue", now.minus(Duration.ofHours(2))),
                entry("indicators-imported", now.minus(Duration.ofHours(5))),
                entry("filed", now.minus(DAY)));
    }

    private static TimelineEntry entry(String kind, Instant at) {
        return new TimelineEntry(UuidV7.next(), kind, at, at, null, null, null, null, null);
    }

    private static Clock clock(
            String obligation,
            String owedBy,
            @Nullable Instant started,
            @Nullable Instant due,
            String state,
            @Nullable Instant met) {
        return new Clock(
                UuidV7.next(),
                "nis2",
                obligation,
                new Wording(obligation, obligation),
                owedBy,
                "",
                "NIS2 Art. 23",
                "feedback".equals(obligation) ? "receipt" : "awareness",
                "Europe/Tallinn",
                started,
                due,
                null,
                state,
                met,
                false,
                null,
                null);
    }
}
