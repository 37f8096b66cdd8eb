package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.view.Clock;
import eu.vallum.gateway.portal.view.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything about one incident's clocks. */
public record Duties(
        List<Clock> items, List<Falls> regimes, List<Moment> moments, List<ByNote> byNote, List<Decisive> decisive) {
    private static final String ONGOING = "ongoing";

    /** An open clock that the authority meets outside the platform and only says so here. */
    public record ByNote(UUID clock, boolean consultsEntity) {}

    /** A fact on which it depends what is owed; a value is null until somebody answers. */
    public record Decisive(StageForm.Fact fact, @Nullable String value) {
        /** What it is answered with. */
        public String answered() {
            return Objects.requireNonNullElse(value, "");
        }
    }

    /** A duty with the clock it is about. */
    public record Owed(Clock clock, boolean consultsEntity) {}

    /** What the authority can say that it did. */
    public List<Owed> dischargeable() {
        return byNote.stream()
                .flatMap(one -> items.stream()
                        .filter(clock -> clock.id().equals(one.clock()))
                        .map(clock -> new Owed(clock, one.consultsEntity())))
                .toList();
    }

    /** Whether one of them asks for when the entity was consulted. */
    public boolean consulting() {
        return byNote.stream().anyMatch(ByNote::consultsEntity);
    }

    /** Questions with yes or no that the page asks in one form; whether it goes on has buttons of its own. */
    public List<Decisive> asked() {
        return decisive.stream()
                .filter(one -> "answer".equals(one.fact().type())
                        && !ONGOING.equals(one.fact().id()))
                .toList();
    }

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
