package eu.vallum.incident.consolidation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.consolidation.Received.Consolidated;
import eu.vallum.incident.consolidation.Received.Finding;
import eu.vallum.incident.consolidation.Received.FindingList;
import eu.vallum.incident.consolidation.Received.FromState;
import eu.vallum.incident.directory.Offices;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.summary.Document;
import eu.vallum.incident.summary.Filing;
import eu.vallum.incident.summary.FilingHead;
import eu.vallum.incident.summary.Filings;
import eu.vallum.incident.summary.Quarter;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the recipient does with the filings. Each look is audited with the filings that it showed. */
@Singleton
class KeepingDesk {
    private static final String BASIS = "NIS2 Art. 23(9)";

    private final Gate gate;
    private final Offices offices;
    private final IncidentAccess access;
    private final Filings filings;
    private final Findings findings;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final UUID recipient;
    private final int dueAfter;

    KeepingDesk(
            Gate gate,
            Offices offices,
            IncidentAccess access,
            Filings filings,
            Findings findings,
            Audit audit,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.agency") UUID recipient,
            @ConfigProperty(name = "vallum.incident.summary.due-after-days") int dueAfter) {
        this.gate = gate;
        this.offices = offices;
        this.access = access;
        this.filings = filings;
        this.findings = findings;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.recipient = recipient;
        this.dueAfter = dueAfter;
    }

    @Transactional
    Outcome<Received> received(Quarter quarter) {
        return recipient(access::mayRead, "summary.received", actor -> {
            var now = clock.instant();
            var filed = filings.newestFiled(recipient, quarter).stream()
                    .collect(Collectors.toMap(Filing::memberState, Function.identity()));
            audit.allowed(
                    "summary.received",
                    "summary",
                    filed.values().stream().map(Filing::id).toList(),
                    BASIS);
            return Outcome.done(new Received(
                    quarter.text(),
                    States.ALL.stream()
                            .map(state -> from(state, quarter, filed.get(state), now))
                            .toList()));
        });
    }

    private FromState from(String state, Quarter quarter, @Nullable Filing filing, Instant now) {
        var zone = Zones.of(state);
        var due = quarter.due(zone, dueAfter);
        if (filing != null) {
            return new FromState(state, "filed", due, filings.queried(filing.id()), FilingHead.of(filing));
        }
        var word = now.isBefore(quarter.until(zone)) ? "running" : now.isBefore(due) ? "missing" : "late";
        return new FromState(state, word, due, false, null);
    }

    @Transactional
    Outcome<Consolidated> consolidated(Period period) {
        return recipient(
                access::mayRead,
                "summary.consolidate",
                actor -> Outcome.done(consolidate(period, "summary.consolidate")));
    }

    private Consolidated consolidate(Period period, String action) {
        var filed = period.quarters().stream()
                .flatMap(quarter -> filings.newestFiled(recipient, quarter).stream())
                .toList();
        audit.allowed(action, "summary", filed.stream().map(Filing::id).toList(), BASIS);
        return Consolidating.of(period, filed);
    }

    @Transactional
    Outcome<Finding> send(SendFinding request) {
        return recipient(access::mayShare, "finding.send", actor -> {
            var period = Period.of(request.half()).orElseThrow();
            var now = clock.instant();
            if (now.isBefore(period.quarters().getLast().until(Zones.of("EU")))) {
                return Outcome.refused(
                        IncidentProblem.PERIOD_NOT_OVER, "Findings are sent when the half-year has ended.");
            }
            var figures = consolidate(period, "finding.consolidate");
            var finding = new Finding(
                    UuidV7.next(),
                    request.half(),
                    request.text(),
                    Document.sha256(Findings.text(figures)),
                    now,
                    figures);
            findings.add(finding, actor);
            audit.allowed("finding.send", "finding", List.of(finding.id()), BASIS);
            outbox.put(new FindingSent(finding.id(), actor.organisation(), 1, now));
            return Outcome.done(finding);
        });
    }

    /** For the recipient itself and every single point of contact. */
    @Transactional
    Outcome<FindingList> findings() {
        return access.actor().organisation().equals(recipient)
                ? recipient(access::mayRead, "finding.list", actor -> list())
                : sent();
    }

    private Outcome<FindingList> sent() {
        return offices.spoc(access::mayRead, "finding.list", "summary", actor -> list());
    }

    private Outcome<FindingList> list() {
        var all = findings.newest();
        audit.allowed("finding.list", "finding", all.stream().map(Finding::id).toList(), BASIS);
        return Outcome.done(new FindingList(all));
    }

    private <T> Outcome<T> recipient(Predicate<Actor> power, String action, Function<Actor, Outcome<T>> work) {
        return gate.with(power, action, actor -> {
            if (!access.addressed(actor, recipient)) {
                audit.denied(action, "summary", List.of(), "not the recipient");
                return Outcome.refused(IncidentProblem.NOT_RECIPIENT, null);
            }
            return work.apply(actor);
        });
    }
}
