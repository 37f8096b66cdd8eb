package eu.vallum.incident.clock;

import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.Regimes;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.time.Zones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in a line what a report's situation is, and asks the engine what follows. */
final class Rules {
    static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    private static final Regimes REGIMES = Regimes.onClassPath();
    private final Regime regime;
    private final Map<String, String> facts = new HashMap<>();
    private final List<Moment> moments = new ArrayList<>();
    private String memberState = "EE";
    private int factor = 1;

    private Rules(String regime) {
        this.regime = REGIMES.newest(regime).orElseThrow();
    }

    static Rules of(String regime) {
        return new Rules(regime);
    }

    Rules in(String state) {
        memberState = state;
        return this;
    }

    Rules faster(int times) {
        factor = times;
        return this;
    }

    Rules when(String fact, String value) {
        facts.put(fact, value);
        return this;
    }

    Rules aware(Instant at) {
        return said(AnchorKind.AWARENESS, at);
    }

    Rules received(Instant at) {
        return said(AnchorKind.RECEIPT, at);
    }

    Rules said(AnchorKind kind, Instant at) {
        moments.add(new Moment(UuidV7.next(), kind, null, null, at, null));
        return this;
    }

    Rules submitted(String stage, Instant at) {
        moments.add(new Moment(UuidV7.next(), AnchorKind.SUBMISSION, regime.id(), stage, at, null));
        return this;
    }

    Rules requested(String stage, Instant at, @Nullable Instant due) {
        moments.add(new Moment(UuidV7.next(), AnchorKind.REQUEST, regime.id(), stage, at, due));
        return this;
    }

    List<Deadline> all() {
        return Reckoning.of(
                regime,
                new Situation(facts, moments, memberState, Zones.of(memberState), factor, "Hospital", "Centre"));
    }

    /** The one deadline of a stage. */
    Deadline deadline(String stage) {
        return all().stream()
                .filter(d -> d.obligation().equals(stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError(stage + " is not owed"));
    }

    boolean owes(String stage) {
        return all().stream().anyMatch(d -> d.obligation().equals(stage));
    }

    Instant due(String stage) {
        return Objects.requireNonNull(deadline(stage).dueAt(), stage + " has no end");
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TALLINN).toInstant();
    }
}
