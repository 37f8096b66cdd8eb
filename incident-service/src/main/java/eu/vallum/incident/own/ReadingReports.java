package eu.vallum.incident.own;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Reporting;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.clock.Debtor;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists an entity's own reports and shows one of them. */
@Singleton
public class ReadingReports {
    private final Gate gate;
    private final IncidentAccess access;
    private final Reporting reporting;
    private final Reports reports;
    private final Clocks clocks;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    ReadingReports(
            Gate gate,
            IncidentAccess access,
            Reporting reporting,
            Reports reports,
            Clocks clocks,
            Directory directory,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.reporting = reporting;
        this.reports = reports;
        this.clocks = clocks;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Page<ReportHead>> list(@Nullable Cursor after, int limit) {
        return gate.with(access::mayReport, "report.list", actor -> {
            var page = Page.of(reports.page(actor.organisation(), after, limit + 1), limit, Reports.Stored::cursor);
            audit.allowed(
                    "report.list",
                    "incident",
                    page.items().stream().map(row -> row.id().value()).toList(),
                    "own report");
            var authorities = directory.named(page.items().stream().map(Reports.Stored::owner));
            return Outcome.done(page.map(row -> head(row, authorities)));
        });
    }

    @Transactional
    Outcome<ReportDetails> read(IncidentId id) {
        return reporting.owning(id, "report.read", (actor, own) -> {
            audit.allowed("report.read", "incident", List.of(id.value()), "own report");
            return Outcome.done(details(id));
        });
    }

    /** The report, for whoever was let through to it; within the other use case's transaction. */
    public ReportDetails details(IncidentId id) {
        var row = Objects.requireNonNull(reports.find(id));
        return new ReportDetails(
                row.id(),
                row.reference(),
                row.title(),
                row.summary(),
                row.entity(),
                row.confirmed(),
                row.sector(),
                row.awareAt(),
                row.receivedAt(),
                row.malicious(),
                row.crossBorder(),
                row.affected(),
                row.status(),
                row.exercise(),
                directory.named(row.owner()),
                row.version(),
                owed(id),
                reports.feedback(id),
                row.nextDue(),
                row.open());
    }

    /** What the entity owes, and the answer that the authority owes it. */
    private List<ClockView> owed(IncidentId id) {
        return clocks.of(id, clock.instant()).stream()
                .filter(one -> one.owedBy() == Debtor.ENTITY || one.obligation().equals("feedback"))
                .toList();
    }

    private static ReportHead head(Reports.Stored row, Map<UUID, Organisation> authorities) {
        return new ReportHead(
                row.id(),
                row.reference(),
                row.title(),
                row.sector(),
                row.awareAt(),
                row.receivedAt(),
                row.status(),
                row.exercise(),
                Objects.requireNonNull(authorities.get(row.owner())),
                row.version(),
                row.nextDue(),
                row.open());
    }
}
