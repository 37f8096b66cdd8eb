package eu.vallum.incident.report;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.IncidentFact.IncidentFiled;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.Reference;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new report for its owner, whoever let it in and checked that they may: incident, deadlines, timeline, audit and the fact for
 * others, in the running transaction.
 */
@Singleton
public class Writing {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final Incidents incidents;
    private final Clocks clocks;
    private final Duties duties;
    private final Timeline timeline;
    private final Directory directory;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Writing(
            Incidents incidents,
            Clocks clocks,
            Duties duties,
            Timeline timeline,
            Directory directory,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.duties = duties;
        this.timeline = timeline;
        this.directory = directory;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What contradicts itself in a report, or null. */
    public @Nullable Outcome<IncidentDetails> judge(FileIncident report) {
        var now = clock.instant();
        return judge(report, received(report, now), now);
    }

    /** Writes it. */
    public IncidentDetails write(IncidentId id, Taker taker, FileIncident report) {
        var now = clock.instant();
        return write(id, taker, report, received(report, now), now);
    }

    private static Instant received(FileIncident report, Instant now) {
        var receivedAt = report.receivedAt();
        return (receivedAt == null ? now : receivedAt).truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable Outcome<IncidentDetails> judge(FileIncident report, Instant receivedAt, Instant now) {
        if (receivedAt.isAfter(now.plus(CLOCK_SKEW))) {
            return Outcome.invalid("/receivedAt", "Past", "Give a time that has come.");
        }
        if (report.awareAt().isAfter(receivedAt)) {
            return Outcome.invalid(
                    "/awareAt", "NotAfterReceipt", "The entity was aware before you received the report.");
        }
        var affected = report.affectedMemberStates();
        if (report.crossBorder() == Answer.NO && affected != null && !affected.isEmpty()) {
            return Outcome.invalid(
                    "/affectedMemberStates", "NotCrossBorder", "Leave it out, or say that it crosses a border.");
        }
        if (report.language() != null && !Language.known(report.language())) {
            return Outcome.invalid("/language", "Unknown", "Give a code of ISO 639-1, or leave it out.");
        }
        return duties.judge(report);
    }

    private IncidentDetails write(IncidentId id, Taker taker, FileIncident report, Instant receivedAt, Instant now) {
        var owner = directory.named(taker.owner());
        var memberState = taker.memberState();
        var reference =
                Reference.next(memberState, receivedAt.atOffset(ZoneOffset.UTC).getYear());
        incidents.file(id, taker, reference, report, receivedAt, now);
        var deadlines =
                clocks.open(id, taker.owner(), duties.reported(report, receivedAt, memberState, owner.name()), now);
        duties.keep(id, taker.owner(), report, taker.by(), taker.by(), now);
        timeline.add(
                NewEntry.common(id, taker.owner(), EntryKind.FILED, receivedAt).by(taker.by()), now);
        audit.allowed("incident.file", "incident", List.of(id.value()), "NIS2 Art. 23(4)(a)");
        outbox.put(new IncidentFiled(
                id.value(), taker.owner(), 0, now, report.pace().exercise()));
        var seen = new Seen(
                id,
                taker.owner(),
                taker.owner(),
                null,
                report.tlp(),
                report.tlp(),
                Set.of(),
                Map.of(),
                Set.of(),
                null,
                reference.value(),
                report.tlp(),
                0,
                report.pace().exercise());
        return Filed.details(seen, report, receivedAt, memberState, owner, deadlines, taker.officer());
    }
}
