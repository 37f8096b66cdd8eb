package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.view.Clock;
import eu.vallum.gateway.portal.view.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about one incident's clocks. */
public record Duties(List<Clock> items, List<Falls> regimes, List<Moment> moments) {

    /** A regime under which it falls. */
    public record Falls(String id, int version, Wording title) {}

    /** A deadline that a correction moved. */
    public record Shift(
            String regime,
            String obligation,
            @Nullable Instant before,
            @Nullable Instant after) {}

    /** What was said about a moment from which clocks run. */
    public record Moment(
            String kind,
            @Nullable String stage,
            Instant at,
            @Nullable Instant due,
            @Nullable Instant was,
            @Nullable String reason,
            @Nullable String by,
            Instant recordedAt,
            @Nullable List<Shift> shifts) {
        public List<Shift> moved() {
            return shifts == null ? List.of() : shifts;
        }
    }

    /** Name of the obligation of a shift. */
    public Wording name(Shift shift) {
        return items.stream()
                .filter(clock -> clock.regime().equals(shift.regime())
                        && clock.obligation().equals(shift.obligation()))
                .map(Clock::label)
                .findFirst()
                .orElse(new Wording(shift.obligation(), shift.obligation()));
    }
}
