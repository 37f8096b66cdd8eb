package eu.vallum.incident.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the deadlines of an incident anew from all that is known, and changes the rows that differ. What was met stays met; what is no
 * longer owed is dropped, never deleted. Within the use case's transaction, after it raised the incident's version.
 */
@Singleton
public class Recounting {
    private final Sql sql;
    private final Clocks clocks;
    private final Moments moments;
    private final Regimes regimes;
    private final Directory directory;

    Recounting(Sql sql, Clocks clocks, Moments moments, Regimes regimes, Directory directory) {
        this.sql = sql;
        this.clocks = clocks;
        this.moments = moments;
        this.regimes = regimes;
        this.directory = directory;
    }

    /** How a reckoning moved a deadline; without a time it had or has none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shift(
            String regime,
            String obligation,
            int occurrence,
            @Nullable Instant before,
            @Nullable Instant after) {}

    /** Anew, under the regimes that it has. */
    public List<Shift> recount(IncidentId incident, Instant now) {
        return recount(incident, List.of(), now);
    }

    /** Anew, and under further regimes from now on. */
    public List<Shift> recount(IncidentId incident, List<Regime> further, Instant now) {
        var known = known(incident);
        var before = clocks.rows(incident);
        var byKey =
                before.stream().collect(Collectors.toMap(kept -> kept.deadline().key(), Function.identity()));
        var wanted = all(before, further).stream()
                .flatMap(regime -> Reckoning.of(regime, known.situation()).stream())
                .toList();
        var fresh = new ArrayList<Deadline>();
        var moved = new ArrayList<Deadline>();
        for (var deadline : wanted) {
            var kept = byKey.remove(deadline.key());
            if (kept == null) {
                fresh.add(filed(deadline, known));
            } else if (!kept.shown() || !kept.deadline().same(deadline)) {
                moved.add(kept.deadline().as(deadline));
            }
        }
        clocks.add(incident, known.owner(), fresh, known.situation().memberState(), known.exercise());
        clocks.move(moved);
        var dropped = byKey.values().stream()
                .filter(kept -> kept.owed() && kept.deadline().metAt() == null)
                .map(Clocks.Kept::deadline)
                .toList();
        clocks.drop(dropped.stream().map(Deadline::id).toList(), now);
        return shifts(before, fresh, moved, dropped);
    }

    /** What filing meets was met when the report was received, also under a regime that joined later. */
    private Deadline filed(Deadline deadline, Known known) {
        boolean met = regimes.exact(deadline.regime(), deadline.regimeVersion())
                .flatMap(regime -> regime.stage(deadline.obligation()))
                .map(StageRule::metByFiling)
                .orElse(false);
        return met ? deadline.met(known.receivedAt(), null) : deadline;
    }

    private static List<Shift> shifts(
            List<Clocks.Kept> before, List<Deadline> fresh, List<Deadline> moved, List<Deadline> dropped) {
        var dues = new HashMap<UUID, Instant>();
        before.forEach(kept -> dues.put(kept.deadline().id(), kept.deadline().dueAt()));
        var shifts = new ArrayList<Shift>();
        fresh.forEach(d -> shifts.add(shift(d, null, d.dueAt())));
        moved.forEach(d -> shifts.add(shift(d, dues.get(d.id()), d.dueAt())));
        dropped.forEach(d -> shifts.add(shift(d, d.dueAt(), null)));
        return shifts.stream()
                .filter(shift -> !Objects.equals(shift.before(), shift.after()))
                .toList();
    }

    private static Shift shift(Deadline d, @Nullable Instant before, @Nullable Instant after) {
        return new Shift(d.regime(), d.obligation(), d.occurrence(), before, after);
    }

    /** The regimes an incident falls under, in the versions by which it is reckoned. */
    public List<Regime> regimes(IncidentId incident) {
        return all(clocks.rows(incident), List.of());
    }

    /** What is known of the facts on which it depends what is owed. */
    public Map<String, String> facts(IncidentId incident) {
        return known(incident).situation().facts();
    }

    private List<Regime> all(List<Clocks.Kept> rows, List<Regime> further) {
        var all = new LinkedHashSet<Regime>();
        rows.stream()
                .map(kept -> kept.deadline())
                .forEach(d -> regimes.exact(d.regime(), d.regimeVersion()).ifPresent(all::add));
        all.addAll(further);
        return List.copyOf(all);
    }

    private record Known(UUID owner, boolean exercise, Situation situation) {
        Instant receivedAt() {
            return situation.moments().stream()
                    .filter(moment -> moment.kind() == AnchorKind.RECEIPT)
                    .reduce((before, after) -> after)
                    .orElseThrow()
                    .at();
        }
    }

    private record Stored(
            UUID owner,
            String entity,
            Instant awareAt,
            Instant receivedAt,
            Map<String, String> facts,
            boolean exercise,
            int factor) {
        static Stored of(Row row) {
            var facts = Circumstances.read(row.text("circumstances"));
            facts.put("crossBorder", row.text("cross_border"));
            facts.put("suspectedMalicious", row.text("malicious"));
            return new Stored(
                    row.uuid("owner"),
                    row.text("entity_name"),
                    row.instant("aware_at"),
                    row.instant("received_at"),
                    Map.copyOf(facts),
                    row.flag("exercise"),
                    row.number("exercise_factor"));
        }
    }

    private Known known(IncidentId incident) {
        var stored = Objects.requireNonNull(sql.first("""
                select owner, entity_name, aware_at, received_at, cross_border, malicious, exercise, exercise_factor,
                    circumstances::text as circumstances
                from incident where id = ?\
                """, Stored::of, incident.value()));
        var owner = directory.named(stored.owner());
        var all = new ArrayList<Moment>();
        all.add(first(AnchorKind.AWARENESS, stored.awareAt()));
        all.add(first(AnchorKind.RECEIPT, stored.receivedAt()));
        moments.of(incident).stream().map(Moments.Said::moment).forEach(all::add);
        return new Known(
                stored.owner(),
                stored.exercise(),
                new Situation(
                        stored.facts(),
                        all,
                        owner.memberState(),
                        Zones.of(owner.memberState()),
                        stored.factor(),
                        stored.entity(),
                        owner.name()));
    }

    private static Moment first(AnchorKind kind, Instant at) {
        return new Moment(UuidV7.next(), kind, null, null, at, null);
    }
}
