package eu.vallum.incident.report;

import eu.vallum.incident.access.Seen;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The details of an incident just filed, made of the report itself: reading it back would cost the hot path two round trips. */
final class Filed {
    private Filed() {}

    static IncidentDetails details(
            Seen seen,
            FileIncident report,
            Instant receivedAt,
            String memberState,
            Organisation owner,
            List<ClockView> deadlines,
            @Nullable String receivedBy) {
        var hit = report.entity();
        var state = hit.memberState();
        var severity = report.severity();
        var affected = report.affectedMemberStates();
        var references = report.outsideReferences();
        return new IncidentDetails(
                seen.incident(),
                seen.reference(),
                report.title(),
                report.summary(),
                report.language(),
                Entity.named(hit.id(), hit.name(), report.sector(), state == null ? memberState : state),
                report.sector(),
                report.awareAt().truncatedTo(ChronoUnit.MICROS),
                receivedAt,
                report.reporter(),
                report.channel(),
                receivedBy,
                report.officer(),
                severity == null ? Severity.UNKNOWN : severity,
                report.suspectedMalicious(),
                report.crossBorder(),
                affected == null ? List.of() : affected.stream().distinct().toList(),
                report.tlp(),
                null,
                "open",
                references == null ? List.of() : references,
                report.pace().exercise(),
                owner,
                0,
                Access.OWNER,
                deadlines,
                0,
                null,
                List.of(),
                List.of(),
                null);
    }
}
