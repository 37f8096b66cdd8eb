package eu.vallum.incident.stage;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.clock.Recounting;
import eu.vallum.incident.fact.Facts;
import eu.vallum.incident.fact.KnownFacts;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.stage.StageFact.StageSubmitted;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.FieldProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submits a stage: writes its document into the incident's chain, meets its deadline, starts those that run from it, and takes over what
 * decides the others.
 */
@Singleton
class SubmittingStage {
    private final Gate gate;
    private final IncidentAccess access;
    private final Warnings warnings;
    private final Forms forms;
    private final KnownFacts known;
    private final Documents documents;
    private final Composing composing;
    private final Sealing sealing;
    private final Consequences consequences;
    private final Recounting recounting;
    private final Clocks clocks;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    SubmittingStage(
            Gate gate,
            IncidentAccess access,
            Warnings warnings,
            Forms forms,
            KnownFacts known,
            Documents documents,
            Composing composing,
            Sealing sealing,
            Consequences consequences,
            Recounting recounting,
            Clocks clocks,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.warnings = warnings;
        this.forms = forms;
        this.known = known;
        this.documents = documents;
        this.composing = composing;
        this.sealing = sealing;
        this.consequences = consequences;
        this.recounting = recounting;
        this.clocks = clocks;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<StageDocument> submit(IncidentId id, String regime, String stage, SubmitStage request) {
        return gate.working(access::mayWork, id, "stage.submit", (actor, seen) -> {
            warnings.ensure(seen);
            var form = forms.find(id, regime, stage);
            if (form.isEmpty()) {
                return Outcome.notFound();
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var refused = judge(id, form.get(), request, now);
            return refused != null ? refused : submit(actor, seen, form.get(), request, now);
        });
    }

    private @Nullable Outcome<StageDocument> judge(IncidentId id, StageForm form, SubmitStage request, Instant now) {
        if (request.after() != null && documents.of(id).size() != request.after()) {
            return Outcome.refused(
                    IncidentProblem.DOCUMENTS_CHANGED, "Read the form again; something was submitted meanwhile.");
        }
        boolean again = form.repeats() && !form.state().equals("open");
        if (!again && form.state().equals("submitted")) {
            return Outcome.refused(IncidentProblem.STAGE_SUBMITTED, null);
        }
        if (!again && !form.state().equals("open")) {
            return Outcome.refused(
                    IncidentProblem.STAGE_NOT_OWED,
                    "Its time has not begun. Submit what it runs from, or say when that was.");
        }
        if (!form.missing().isEmpty()) {
            return new Outcome.Refused<>(IncidentProblem.STAGE_INCOMPLETE
                    .problem("Fill in the named fields.")
                    .naming(form.missing().stream()
                            .map(fact -> new FieldProblem("/facts/" + fact, "NotBlank", "This report asks for it."))
                            .toList()));
        }
        return late(form.clock(), now)
                        && (request.lateReason() == null || request.lateReason().isBlank())
                ? Outcome.refused(IncidentProblem.LATE_WITHOUT_REASON, "Say why it comes after it was due.")
                : null;
    }

    private static boolean late(@Nullable ClockView deadline, Instant now) {
        return deadline != null
                && deadline.metAt() == null
                && deadline.dueAt() != null
                && now.isAfter(deadline.dueAt());
    }

    private Outcome<StageDocument> submit(Actor actor, Seen seen, StageForm form, SubmitStage request, Instant now) {
        var id = seen.incident();
        int version = touching.change(seen, now);
        var regime = recounting.regimes(id).stream()
                .filter(falls -> falls.id().equals(form.regime()))
                .findFirst()
                .orElseThrow();
        var stage = regime.stage(form.stage()).orElseThrow();
        var facts = known.of(id);
        var document = written(actor, seen, form, regime, stage, request, facts, now);
        clocks.meet(id, regime.id(), stage.id(), now, request.lateReason());
        consequences.of(actor, seen, regime, stage, facts, now);
        timeline.add(
                NewEntry.internal(id, seen.owner(), EntryKind.STAGE_SUBMITTED, now)
                        .by(actor.name())
                        .about(stage.id()),
                now);
        audit.allowed("stage.submit", "incident", List.of(id.value(), document), form.basis());
        outbox.put(new StageSubmitted(
                id.value(), seen.owner(), document, regime.id(), stage.id(), version, now, seen.exercise()));
        return Outcome.done(documents.find(id, document).orElseThrow());
    }

    private UUID written(
            Actor actor,
            Seen seen,
            StageForm form,
            Regime regime,
            StageRule stage,
            SubmitStage request,
            Map<String, Facts.Kept> facts,
            Instant now) {
        var chain = documents.of(seen.incident());
        var deadline = form.clock() != null && form.clock().metAt() == null ? form.clock() : null;
        boolean late = late(deadline, now);
        var document = new Documents.New(
                UuidV7.next(),
                seen.incident(),
                seen.owner(),
                chain.size() + 1,
                regime.id(),
                regime.version(),
                stage.id(),
                deadline == null ? form.documents().size() : deadline.occurrence(),
                request.language(),
                now,
                actor.name(),
                late,
                late ? request.lateReason() : null,
                chain.isEmpty() ? null : chain.getLast().sha256());
        var around =
                new Composing.Around(document, regime, stage, form.basis(), deadline == null ? null : deadline.dueAt());
        documents.add(document, sealing.seal(composing.compose(seen, around, facts)));
        return document.id();
    }
}
