package eu.vallum.incident.anchoring;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.clock.Anchored;
import eu.vallum.incident.clock.Moments;
import eu.vallum.incident.clock.Moments.Said;
import eu.vallum.incident.clock.Recounting;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.UuidV7;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down a moment from which clocks run, or corrects one with a reason; the clocks are reckoned anew, both are kept. */
@Singleton
class NotingMoment {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);
    private static final Set<AnchorKind> ALWAYS_THERE = Set.of(AnchorKind.AWARENESS, AnchorKind.RECEIPT);

    private final Gate gate;
    private final IncidentAccess access;
    private final Anchored anchored;
    private final Moments moments;
    private final Recounting recounting;
    private final ReadingClocks reading;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    NotingMoment(
            Gate gate,
            IncidentAccess access,
            Anchored anchored,
            Moments moments,
            Recounting recounting,
            ReadingClocks reading,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.anchored = anchored;
        this.moments = moments;
        this.recounting = recounting;
        this.reading = reading;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<IncidentClocks> note(IncidentId id, NoteMoment request) {
        return gate.working(access::mayWork, id, "moment.note", (actor, seen) -> {
            var now = clock.instant();
            var wrong = judge(id, request, now);
            if (wrong != null) {
                return wrong;
            }
            var was = was(id, request.kind());
            if (was != null && (request.reason() == null || request.reason().isBlank())) {
                return Outcome.invalid("/reason", "NotBlank", "Say why the time that was given before was wrong.");
            }
            touching.change(seen, now);
            moments.add(id, seen.owner(), said(actor, request, was, now));
            if (request.kind() == AnchorKind.AWARENESS) {
                anchored.awareAt(id, at(request));
            }
            if (request.kind() == AnchorKind.RECEIPT) {
                anchored.receivedAt(id, at(request));
            }
            moments.effects(id, recounting.recount(id, now));
            tell(actor, seen, request, was, now);
            audit.allowed(
                    was == null ? "moment.note" : "moment.correct",
                    "incident",
                    List.of(id.value()),
                    request.kind().code());
            return Outcome.done(reading.now(id));
        });
    }

    private static Instant at(NoteMoment request) {
        return request.at().truncatedTo(ChronoUnit.MICROS);
    }

    private static Said said(Actor actor, NoteMoment request, @Nullable Instant was, Instant now) {
        boolean asks = request.kind() == AnchorKind.REQUEST;
        return new Said(
                UuidV7.next(),
                request.kind(),
                asks ? request.regime() : null,
                asks ? request.stage() : null,
                at(request),
                asks ? request.due() : null,
                was,
                request.reason(),
                actor.name(),
                now,
                null);
    }

    private @Nullable Outcome<IncidentClocks> judge(IncidentId id, NoteMoment request, Instant now) {
        if (request.at().isAfter(now.plus(CLOCK_SKEW))) {
            return Outcome.invalid("/at", "Past", "Give a time that has come.");
        }
        return switch (request.kind()) {
            case SUBMISSION -> Outcome.invalid("/kind", "Enum", "A submission is what its receipt says.");
            case AWARENESS ->
                request.at().isAfter(anchored.of(id).receivedAt())
                        ? Outcome.invalid(
                                "/at", "NotAfterReceipt", "The entity was aware before you received the report.")
                        : null;
            case RECEIPT ->
                request.at().isBefore(anchored.of(id).awareAt())
                        ? Outcome.invalid(
                                "/at", "NotBeforeAwareness", "The entity was aware before you received the report.")
                        : null;
            case REQUEST -> judgeRequest(id, request, now);
            case MEASURE_AVAILABLE, HANDLING, CLASSIFICATION -> null;
        };
    }

    private @Nullable Outcome<IncidentClocks> judgeRequest(IncidentId id, NoteMoment request, Instant now) {
        boolean known = recounting.regimes(id).stream()
                .filter(regime -> regime.id().equals(request.regime()))
                .flatMap(regime -> regime.stages().stream())
                .filter(stage -> stage.id().equals(request.stage()))
                .anyMatch(NotingMoment::onRequest);
        if (!known) {
            return Outcome.invalid("/stage", "Unknown", "Choose a report that its regime lets you ask for.");
        }
        return request.due() != null && !request.due().isAfter(now)
                ? Outcome.invalid("/due", "Future", "Give a time that is still to come.")
                : null;
    }

    private static boolean onRequest(StageRule stage) {
        return stage.clocks().stream().anyMatch(rule -> rule.anchor().kind() == AnchorKind.REQUEST);
    }

    /** What was said before about the same, if this says it again. */
    private @Nullable Instant was(IncidentId id, AnchorKind kind) {
        if (ALWAYS_THERE.contains(kind)) {
            var known = anchored.of(id);
            return kind == AnchorKind.AWARENESS ? known.awareAt() : known.receivedAt();
        }
        return kind == AnchorKind.REQUEST
                ? null
                : moments.of(id).stream()
                        .filter(said -> said.kind() == kind)
                        .reduce((before, after) -> after)
                        .map(Said::at)
                        .orElse(null);
    }

    private void tell(Actor actor, Seen seen, NoteMoment request, @Nullable Instant was, Instant now) {
        var kind = request.kind() == AnchorKind.REQUEST
                ? EntryKind.REPORT_REQUESTED
                : was == null ? EntryKind.MOMENT_NOTED : EntryKind.MOMENT_CORRECTED;
        var about = request.kind() == AnchorKind.REQUEST
                ? request.stage()
                : request.kind().code();
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), kind, at(request))
                        .by(actor.name())
                        .about(about)
                        .saying(request.reason()),
                now);
    }
}
