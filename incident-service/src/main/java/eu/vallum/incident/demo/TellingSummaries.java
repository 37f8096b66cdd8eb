package eu.vallum.incident.demo;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.statistics.Counts;
import eu.vallum.incident.statistics.Counts.Alike;
import eu.vallum.incident.statistics.Protection;
import eu.vallum.incident.summary.FilingDetails;
import eu.vallum.incident.summary.FilingSummary;
import eu.vallum.incident.summary.Layout;
import eu.vallum.incident.summary.Quarter;
import eu.vallum.incident.summary.SummaryId;
import eu.vallum.incident.summary.WritingSummary;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Two summaries of Estonia's single point of contact: one filed for the quarter before last, one for the last that waits for a second
 * person. The counts are made up, because the story has no hundred incidents; some are small, so that cells are withheld.
 */
@Singleton
class TellingSummaries {
    private static final List<Alike> COUNTS = List.of(
            alike("incident", "health", "high", "malicious-actions", "yes", 12),
            alike("incident", "health", "medium", "third-party-failures", "no", 8),
            alike("incident", "energy", "medium", "system-failures", "no", 9),
            alike("incident", "energy", "critical", "malicious-actions", "yes", 2),
            alike("incident", "banking", "high", "malicious-actions", "yes", 7),
            alike("incident", "public-administration", "high", "malicious-actions", "unknown", 14),
            alike("incident", "transport", "low", "human-errors", "no", 6),
            alike("voluntary", "digital-infrastructure", "low", "system-failures", "no", 11),
            alike("voluntary", "health", "low", "human-errors", "no", 5),
            alike("cyber-threat", "public-administration", "medium", "malicious-actions", "yes", 9),
            alike("cyber-threat", "banking", "high", "malicious-actions", "yes", 3),
            alike("near-miss", "transport", "low", "human-errors", "no", 6));

    private final WritingSummary writing;
    private final FilingSummary filing;
    private final CurrentCaller caller;
    private final Clock clock;

    TellingSummaries(WritingSummary writing, FilingSummary filing, CurrentCaller caller, Clock clock) {
        this.writing = writing;
        this.filing = filing;
        this.caller = caller;
        this.clock = clock;
    }

    void tell(Acting toomas, Acting anu) {
        var last = Quarter.containing(clock.instant(), Zones.of("EE")).previous();
        write(toomas, Story.WAITING_SUMMARY, last);
        var prepared = write(toomas, Story.FILED_SUMMARY, last.previous());
        caller.as(
                anu,
                () -> done(filing.approve(Story.FILED_SUMMARY, prepared.head().sha256())));
    }

    private FilingDetails write(Acting toomas, SummaryId id, Quarter quarter) {
        var told = Protection.protect(Counts.of(Layout.SHAPE, COUNTS), Protection.LEAST);
        return caller.as(toomas, () -> done(writing.write(id, quarter, null, told, Protection.LEAST)));
    }

    private static Alike alike(String kind, String sector, String severity, String cause, String border, int n) {
        return new Alike(kind, List.of(sector, severity, cause, border), n);
    }

    private static FilingDetails done(Outcome<FilingDetails> outcome) {
        return switch (outcome) {
            case Outcome.Done<FilingDetails>(var value) -> value;
            case Outcome.Refused<FilingDetails>(var why) ->
                throw new IllegalStateException("the demo was refused: " + why.code());
        };
    }
}
