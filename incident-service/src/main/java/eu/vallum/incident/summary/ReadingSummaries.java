package eu.vallum.incident.summary;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Offices;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.summary.Duties.Duty;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows filings to their owner and to whom they were filed with. */
@Singleton
class ReadingSummaries {
    private static final int SHOWN = 9;

    private final Offices offices;
    private final Gate gate;
    private final IncidentAccess access;
    private final Filings filings;
    private final Showing showing;
    private final Audit audit;
    private final Clock clock;
    private final int dueAfter;

    ReadingSummaries(
            Offices offices,
            Gate gate,
            IncidentAccess access,
            Filings filings,
            Showing showing,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.summary.due-after-days") int dueAfter) {
        this.offices = offices;
        this.gate = gate;
        this.access = access;
        this.filings = filings;
        this.showing = showing;
        this.audit = audit;
        this.clock = clock;
        this.dueAfter = dueAfter;
    }

    /** The running quarter and those before it. */
    @Transactional
    Outcome<Duties> duties() {
        return offices.spoc(access::mayRead, "summary.list", "summary", actor -> {
            var state = actor.who().memberState();
            var now = clock.instant();
            var newest = filings.of(actor.organisation()).stream()
                    .collect(Collectors.toMap(Filing::period, Function.identity(), (first, later) -> first));
            audit.allowed(
                    "summary.list",
                    "summary",
                    newest.values().stream().map(Filing::id).toList(),
                    "owner");
            return Outcome.done(new Duties(
                    state,
                    Stream.iterate(Quarter.containing(now, Zones.of(state)), Quarter::previous)
                            .limit(SHOWN)
                            .map(quarter -> duty(state, quarter, newest.get(quarter), now))
                            .toList()));
        });
    }

    private Duty duty(String state, Quarter quarter, @Nullable Filing filing, Instant now) {
        var zone = Zones.of(state);
        var due = quarter.due(zone, dueAfter);
        String word;
        if (filing != null) {
            word = filing.filed() == null ? "prepared" : "filed";
        } else if (now.isBefore(quarter.until(zone))) {
            word = "running";
        } else {
            word = now.isBefore(due) ? "due" : "late";
        }
        return new Duty(
                quarter.text(),
                quarter.from(zone),
                quarter.until(zone),
                due,
                word,
                filing == null ? null : FilingHead.of(filing));
    }

    @Transactional
    Outcome<FilingDetails> read(SummaryId id) {
        return seen(id, "summary.read", (actor, filing) -> Outcome.done(showing.details(actor, filing)));
    }

    /** The exact text whose hash was filed. */
    @Transactional
    Outcome<Filing> export(SummaryId id) {
        return seen(id, "summary.export", (actor, filing) -> Outcome.done(filing));
    }

    private <T> Outcome<T> seen(SummaryId id, String action, BiFunction<Actor, Filing, Outcome<T>> work) {
        return gate.with(access::mayRead, action, actor -> {
            var filing = filings.byId(id.value());
            if (filing == null || !sees(actor, filing)) {
                audit.denied(action, "summary", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            audit.allowed(action, "summary", List.of(id.value()), "NIS2 Art. 23(9)");
            return work.apply(actor, filing);
        });
    }

    private boolean sees(Actor actor, Filing filing) {
        return access.owns(actor, filing.owner())
                || filing.filed() != null && access.addressed(actor, filing.recipient());
    }
}
