package eu.vallum.incident.report;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.clock.Reported;
import eu.vallum.incident.clock.Reported.CrossBorder;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.draft.Drafts;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.IncidentFact.IncidentFiled;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.Reference;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files an incident with its early warning, once for a key: incident, deadlines, timeline, audit and the fact for others, in one
 * transaction.
 */
@Singleton
public class FilingIncident {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Incidents incidents;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Drafts drafts;
    private final Directory directory;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    FilingIncident(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Incidents incidents,
            Clocks clocks,
            Timeline timeline,
            Drafts drafts,
            Directory directory,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.incidents = incidents;
        this.clocks = clocks;
        this.timeline = timeline;
        this.drafts = drafts;
        this.directory = directory;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Files it.
     *
     * @param id id to give it
     * @param key the client's Idempotency-Key, if it sent one
     */
    @Transactional
    public Outcome<IncidentDetails> file(IncidentId id, FileIncident report, @Nullable String key) {
        return gate.with(access::mayWork, "incident.file", actor -> {
            var now = clock.instant();
            var receivedAt = received(report, now);
            var wrong = judge(report, receivedAt, now);
            if (wrong != null) {
                return wrong;
            }
            var once = idempotency.once(
                    "incident.file",
                    key,
                    report,
                    IncidentDetails.class,
                    () -> file(actor, id, report, receivedAt, now));
            return switch (once) {
                case Once.Done<IncidentDetails>(var details, var replayed) -> Outcome.done(details);
                case Once.Mismatch<IncidentDetails> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<IncidentDetails> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    private static Instant received(FileIncident report, Instant now) {
        var receivedAt = report.receivedAt();
        return (receivedAt == null ? now : receivedAt).truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Outcome<IncidentDetails> judge(FileIncident report, Instant receivedAt, Instant now) {
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
        return null;
    }

    private IncidentDetails file(Actor actor, IncidentId id, FileIncident report, Instant receivedAt, Instant now) {
        var owner = directory.named(actor.organisation());
        var memberState = actor.who().memberState();
        var reference =
                Reference.next(memberState, receivedAt.atOffset(ZoneOffset.UTC).getYear());
        incidents.file(id, actor, reference, report, receivedAt, now);
        var deadlines = clocks.open(
                id,
                actor.organisation(),
                new Reported(
                        report.awareAt().truncatedTo(ChronoUnit.MICROS),
                        receivedAt,
                        CrossBorder.valueOf(report.crossBorder().name()),
                        report.entity().name(),
                        owner.name(),
                        Zones.of(memberState)),
                now);
        timeline.add(
                NewEntry.common(id, actor.organisation(), EntryKind.FILED, receivedAt)
                        .by(actor.name()),
                now);
        if (report.draft() != null) {
            drafts.discard(actor, report.draft());
        }
        audit.allowed("incident.file", "incident", List.of(id.value()), "NIS2 Art. 23(4)(a)");
        outbox.put(new IncidentFiled(id.value(), actor.organisation(), 0, now));
        var seen = new Seen(
                id,
                actor.organisation(),
                actor.organisation(),
                null,
                report.tlp(),
                null,
                reference.value(),
                report.tlp(),
                0);
        return Filed.details(seen, report, receivedAt, memberState, owner, deadlines);
    }
}
