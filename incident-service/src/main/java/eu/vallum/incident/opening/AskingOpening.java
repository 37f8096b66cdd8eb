package eu.vallum.incident.opening;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.opening.BlindMatches.Side;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Has one side of a match ask the other to open, and the other answer. Nothing is shared by it: an answer says what was done. */
@Singleton
class AskingOpening {
    private final Gate gate;
    private final IncidentAccess access;
    private final BlindMatches matches;
    private final ReadingMatches reading;
    private final Audit audit;
    private final Clock clock;

    AskingOpening(
            Gate gate, IncidentAccess access, BlindMatches matches, ReadingMatches reading, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.matches = matches;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<BlindMatch> ask(MatchId id, AskToOpen request) {
        return about(access::mayWork, id, "blind-match.ask", actor -> side -> {
            if (!matches.ask(AskingId.next(), side, request.text(), actor.name(), clock.instant())) {
                return Outcome.refused(IncidentProblem.BLIND_ASKED, "Wait for the answer.");
            }
            audit.allowed("blind-match.ask", "blind-match", List.of(id.value()), "own side");
            return shown(actor, id);
        });
    }

    @Transactional
    Outcome<BlindMatch> answer(MatchId id, AskingId asking, AnswerOpening request) {
        return about(access::mayShare, id, "blind-match.answer", actor -> side -> {
            if (!matches.asked(side, asking)) {
                audit.denied("blind-match.answer", "blind-match", List.of(id.value()), "not asked");
                return Outcome.notFound();
            }
            var now = clock.instant();
            if (request.opened() && !matches.shared(side, now)) {
                return Outcome.refused(
                        IncidentProblem.BLIND_NOT_SHARED,
                        "Share one of your incidents with the value first, under the label that you choose; then say that you did.");
            }
            if (!matches.answer(asking, actor.organisation(), request.opened(), request.text(), actor.name(), now)) {
                return Outcome.refused(IncidentProblem.BLIND_ANSWERED, "Read how it stands now.");
            }
            audit.allowed(
                    "blind-match.answer", "blind-match", List.of(id.value()), request.opened() ? "opened" : "declined");
            return shown(actor, id);
        });
    }

    private Outcome<BlindMatch> about(
            Predicate<Actor> power,
            MatchId id,
            String action,
            Function<Actor, Function<Side, Outcome<BlindMatch>>> work) {
        return gate.with(power, action, actor -> {
            var side = matches.find(actor.organisation(), id).orElse(null);
            if (side == null) {
                audit.denied(action, "blind-match", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            return side.endedAt() == null
                    ? work.apply(actor).apply(side)
                    : Outcome.refused(IncidentProblem.BLIND_OVER, "One side has the value no longer.");
        });
    }

    private Outcome<BlindMatch> shown(Actor actor, MatchId id) {
        return Outcome.done(reading.shown(
                        actor.organisation(),
                        matches.find(actor.organisation(), id).stream().toList())
                .getFirst());
    }
}
