package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Finding;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.escalation.EscalationFact.EscalationActivated;
import eu.vallum.incident.escalation.EscalationFact.EscalationProposed;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Escalates incidents: one's own, and of others those that one has with nothing withheld. Real ones or exercises, never both at once. Where the
 * level asks for a second person it waits for one; else it is on at once.
 */
@Singleton
public class ProposingEscalation {
    private final Gate gate;
    private final IncidentAccess access;
    private final Finding finding;
    private final Directory directory;
    private final Levels levels;
    private final Escalations escalations;
    private final ShowingEscalation showing;
    private final TellingTimeline telling;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    ProposingEscalation(
            Gate gate,
            IncidentAccess access,
            Finding finding,
            Directory directory,
            Levels levels,
            Escalations escalations,
            ShowingEscalation showing,
            TellingTimeline telling,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.finding = finding;
        this.directory = directory;
        this.levels = levels;
        this.escalations = escalations;
        this.showing = showing;
        this.telling = telling;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Under an id of one's choice. */
    @Transactional
    public Outcome<Escalation> propose(EscalationId id, ProposeEscalation request) {
        return gate.with(access::mayShare, "escalation.propose", actor -> {
            var level = levels.of(request.level()).orElse(null);
            if (level == null) {
                return Outcome.invalid("/level", "Unknown", "There is no such level.");
            }
            if (!access.decides(actor, directory.named(actor.organisation()).kind(), level.decides())) {
                audit.denied("escalation.propose", "escalation", List.of(), "kind of organisation");
                return Outcome.refused(
                        IncidentProblem.ROLE_MISSING, "Organisations of your kind do not decide on this level.");
            }
            if (!level.knows(request.criteria())) {
                return Outcome.invalid("/criteria", "Unknown", "These are not all criteria of the level.");
            }
            var wrong = wrongRecipient(actor, level, request);
            return wrong == null ? proposed(actor, id.value(), level, request) : wrong;
        });
    }

    private @Nullable Outcome<Escalation> wrongRecipient(Actor actor, Level level, ProposeEscalation request) {
        if (request.told().isEmpty()) {
            return null;
        }
        if (request.tlp() == Tlp.RED) {
            return Outcome.refused(IncidentProblem.TLP_RED, null);
        }
        var known = directory.canReceive(request.told());
        boolean right = request.told().stream()
                .allMatch(id -> !id.equals(actor.organisation())
                        && known.containsKey(id)
                        && level.recipients().contains(known.get(id).kind()));
        return right ? null : Outcome.refused(IncidentProblem.UNKNOWN_RECIPIENT, null);
    }

    private Outcome<Escalation> proposed(Actor actor, UUID id, Level level, ProposeEscalation request) {
        var about = new ArrayList<Seen>();
        for (var incident : request.about()) {
            var found = finding.incident(actor, new IncidentId(incident), "escalation.propose");
            if (found.isEmpty()) {
                return Outcome.invalid("/incidents", "Unknown", "You see no such incident.");
            }
            var seen = found.get();
            if (!seen.redacted().isEmpty()) {
                audit.denied("escalation.propose", "incident", List.of(incident), "withheld in part");
                return Outcome.invalid("/incidents", "Withheld", "Part of an incident is withheld from you.");
            }
            if (request.tlp().looserThan(seen.tlp()) || request.tlp().looserThan(seen.label())) {
                return Outcome.refused(IncidentProblem.TLP_LOOSER, null);
            }
            about.add(seen);
        }
        if (about.stream().map(Seen::exercise).distinct().count() > 1) {
            return Outcome.refused(
                    IncidentProblem.EXERCISE_APART,
                    "Escalate the real incidents in one escalation and the exercises in another.");
        }
        boolean unreal = about.getFirst().exercise();
        var now = clock.instant();
        escalations.add(id, actor, level, levels.version(), request, unreal, now);
        audit.allowed(
                "escalation.propose",
                "escalation",
                Stream.<UUID>concat(Stream.of(id), request.about().stream()).toList(),
                level.source().article());
        telling.proposed(actor, level, request.title().strip(), about, now);
        outbox.put(
                level.secondPerson()
                        ? new EscalationProposed(id, actor.organisation(), 0, now, unreal)
                        : new EscalationActivated(id, actor.organisation(), 0, now, unreal));
        return showing.show(actor, id);
    }
}
