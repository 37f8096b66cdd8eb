package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.escalation.Escalation.Stored;
import eu.vallum.incident.escalation.EscalationFact.EscalationActivated;
import eu.vallum.incident.escalation.EscalationFact.EscalationEnded;
import eu.vallum.incident.escalation.EscalationFact.SituationReported;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What its owner does with an escalation: a second person agrees, somebody reports how it stands, somebody stands down. */
@Singleton
public class DecidingEscalation {
    private final Gate gate;
    private final IncidentAccess access;
    private final Escalations escalations;
    private final WholeIncidents whole;
    private final ShowingEscalation showing;
    private final TellingTimeline telling;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    DecidingEscalation(
            Gate gate,
            IncidentAccess access,
            Escalations escalations,
            WholeIncidents whole,
            ShowingEscalation showing,
            TellingTimeline telling,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.escalations = escalations;
        this.whole = whole;
        this.showing = showing;
        this.telling = telling;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Never whoever proposed it: the database says so too. */
    @Transactional
    Outcome<Escalation> confirm(EscalationId id, int version) {
        return owning(id, "escalation.confirm", (actor, escalation) -> {
            if (!escalation.state().equals("proposed")) {
                return Outcome.refused(IncidentProblem.ESCALATION_NOT_WAITING, null);
            }
            if (!access.second(actor, escalation.proposedBy())) {
                audit.denied("escalation.confirm", "escalation", List.of(escalation.id()), "four eyes");
                return Outcome.refused(IncidentProblem.FOUR_EYES, "You proposed it; ask a colleague to confirm it.");
            }
            var now = clock.instant();
            if (!escalations.confirm(escalation, actor, version, now)) {
                return changed();
            }
            audit.allowed("escalation.confirm", "escalation", List.of(escalation.id()), "second person");
            telling.decided(actor, escalation, EntryKind.ESCALATED, escalation.title(), now);
            outbox.put(new EscalationActivated(
                    escalation.id(), escalation.owner(), version + 1, now, escalation.exercise()));
            return showing.show(actor, escalation.id());
        });
    }

    /** Stands down, or discards what nobody agreed to. What was kept stays. */
    @Transactional
    Outcome<Escalation> end(EscalationId id, int version, String reason) {
        return owning(id, "escalation.end", (actor, escalation) -> {
            if (escalation.endedAt() != null) {
                return Outcome.refused(IncidentProblem.ESCALATION_NOT_ACTIVE, null);
            }
            var now = clock.instant();
            if (!escalations.end(escalation, actor, version, reason, now)) {
                return changed();
            }
            audit.allowed("escalation.end", "escalation", List.of(escalation.id()), "owner");
            telling.decided(actor, escalation, EntryKind.ESCALATION_ENDED, reason.strip(), now);
            outbox.put(
                    new EscalationEnded(escalation.id(), escalation.owner(), version + 1, now, escalation.exercise()));
            return showing.show(actor, escalation.id());
        });
    }

    /** Writes down how it stands, from the linked incidents as they are now. It never changes again. */
    @Transactional
    public Outcome<Escalation> report(EscalationId id, String assessment) {
        return owning(id, "situation.write", (actor, escalation) -> {
            if (!escalation.state().equals("active")) {
                return Outcome.refused(IncidentProblem.ESCALATION_NOT_ACTIVE, null);
            }
            var now = clock.instant();
            var about = whole.of(actor, escalations.linked(escalation.owner(), escalation.id()));
            if (about.isEmpty()) {
                return Outcome.refused(
                        IncidentProblem.ESCALATION_NOT_ACTIVE, "You no longer have any of its incidents; stand down.");
            }
            if (about.values().stream()
                    .anyMatch(seen -> escalation.tlp().looserThan(seen.tlp())
                            || escalation.tlp().looserThan(seen.label()))) {
                return Outcome.refused(
                        IncidentProblem.TLP_LOOSER,
                        "An incident was marked more strictly since; end this escalation and propose it anew.");
            }
            var situation = situation(actor, escalation, about, assessment, now);
            var text = situation.text();
            escalations.add(escalation, situation, about.keySet(), text, Situation.sha256(text), actor, now);
            audit.allowed("situation.write", "escalation", List.of(escalation.id()), "owner");
            outbox.put(new SituationReported(
                    escalation.id(), escalation.owner(), situation.edition(), now, escalation.exercise()));
            return showing.show(actor, escalation.id());
        });
    }

    private Situation situation(Actor actor, Stored escalation, Map<UUID, Seen> about, String assessment, Instant now) {
        var edition = escalations.nextEdition(escalation);
        var lines = escalations.lines(escalation.owner(), about, now);
        return new Situation(
                escalation.id().toString(),
                escalation.level(),
                escalation.title(),
                escalation.exercise(),
                edition,
                actor.organisation().toString(),
                now.toString(),
                escalation.tlp(),
                escalation.criteria(),
                assessment.strip(),
                counted(lines, Situation.Line::sector),
                counted(lines, Situation.Line::severity),
                lines.stream()
                        .flatMap(line -> line.affected().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                lines);
    }

    private static TreeMap<String, Long> counted(List<Situation.Line> lines, Function<Situation.Line, String> by) {
        return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static <T> Outcome<T> changed() {
        return Outcome.refused(CommonProblem.PRECONDITION, "Read it again and decide anew.");
    }

    private Outcome<Escalation> owning(
            EscalationId id, String action, BiFunction<Actor, Stored, Outcome<Escalation>> work) {
        return gate.with(access::mayShare, action, actor -> {
            var escalation = escalations.byId(actor.organisation(), id.value());
            if (escalation == null) {
                audit.denied(action, "escalation", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            if (!access.owns(actor, escalation.owner())) {
                audit.denied(action, "escalation", List.of(id.value()), "not the owner");
                return Outcome.refused(IncidentProblem.ONLY_OWNER, null);
            }
            return work.apply(actor, escalation);
        });
    }
}
