package eu.vallum.incident.demo;

import eu.vallum.incident.picture.Freezing;
import eu.vallum.incident.picture.KeepRelease;
import eu.vallum.incident.picture.KeepingRelease;
import eu.vallum.incident.picture.Layout;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.statistics.Counts;
import eu.vallum.incident.statistics.Counts.Alike;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Estonia's single point of contact releases figures, and those of three weeks are published; of the other Member States there are none, so
 * that both are seen. The counts are made up, because the story has no hundred incidents; from tomorrow on the true ones count.
 */
@Singleton
class TellingPicture {
    private static final int WEEKS = 3;

    private final KeepingRelease keeping;
    private final Freezing freezing;
    private final CurrentCaller caller;
    private final Clock clock;

    TellingPicture(KeepingRelease keeping, Freezing freezing, CurrentCaller caller, Clock clock) {
        this.keeping = keeping;
        this.freezing = freezing;
        this.caller = caller;
        this.clock = clock;
    }

    void estonia(Acting toomas) {
        caller.as(toomas, () -> switch (keeping.keep(new KeepRelease(true, 0, 5), 0)) {
            case Outcome.Done<?>(var value) -> value;
            case Outcome.Refused<?>(var why) -> throw new IllegalStateException("the demo was refused: " + why.code());
        });
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int week = WEEKS; week >= 0; week--) {
            var day = today.minusWeeks(week);
            var counts = Counts.of(Layout.SHAPE, counts(WEEKS - week));
            caller.as(Freezing.job("EE"), () -> freezing.publish("EE", day, counts));
        }
    }

    /** More every week. */
    private static List<Alike> counts(int week) {
        return List.of(
                alike("high", "health", "soon", 6 + 5 * week),
                alike("medium", "health", "running", 8),
                alike("medium", "energy", "running", 9),
                alike("critical", "energy", "soon", 6),
                alike("high", "banking", "overdue", 7),
                alike("high", "public-administration", "running", 9 + 5 * week),
                alike("low", "transport", "none", 6));
    }

    private static Alike alike(String severity, String sector, String deadline, int number) {
        return new Alike(severity, List.of(sector, deadline), number);
    }
}
