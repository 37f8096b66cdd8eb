package eu.vallum.incident.question;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Reporting;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the officer and the entity's account do with questions. */
@Singleton
class AskingQuestions {
    /** All of a report, oldest first, at most 500. */
    record All(List<Question> items) {}

    private final Gate gate;
    private final IncidentAccess access;
    private final Reporting reporting;
    private final Conversing conversing;
    private final Telling telling;
    private final Audit audit;

    AskingQuestions(
            Gate gate,
            IncidentAccess access,
            Reporting reporting,
            Conversing conversing,
            Telling telling,
            Audit audit) {
        this.gate = gate;
        this.access = access;
        this.reporting = reporting;
        this.conversing = conversing;
        this.telling = telling;
        this.audit = audit;
    }

    @Transactional
    Outcome<All> listAsAuthority(IncidentId id) {
        return gate.owning(access::mayWork, id, "question.list", (actor, seen) -> {
            audit.allowed("question.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(new All(conversing.all(id)));
        });
    }

    @Transactional
    Outcome<Question> askAsAuthority(IncidentId id, AskQuestion question) {
        return gate.working(access::mayWork, id, "question.ask", (actor, seen) -> {
            var asked =
                    conversing.ask(id, seen.owner(), Side.AUTHORITY, actor.name(), question.text(), question.dueAt());
            if (asked instanceof Outcome.Done<Question>) {
                telling.asked(id, seen.owner(), seen.reference());
            }
            return asked;
        });
    }

    @Transactional
    Outcome<Question> answerAsAuthority(IncidentId id, QuestionId question, Say answer) {
        return gate.owning(
                access::mayWork,
                id,
                "question.answer",
                (actor, seen) ->
                        conversing.answer(id, seen.owner(), question, Side.AUTHORITY, actor.name(), answer.text()));
    }

    @Transactional
    Outcome<All> listAsEntity(IncidentId id) {
        return reporting.owning(id, "question.list", (actor, own) -> {
            audit.allowed("question.list", "incident", List.of(id.value()), "own report");
            return Outcome.done(new All(conversing.asEntity(id)));
        });
    }

    @Transactional
    Outcome<Question> askAsEntity(IncidentId id, Say question) {
        return reporting.owning(
                id,
                "question.ask",
                (actor, own) -> conversing.ask(id, own.owner(), Side.ENTITY, actor.name(), question.text(), null));
    }

    @Transactional
    Outcome<Question> answerAsEntity(IncidentId id, QuestionId question, Say answer) {
        return reporting.owning(
                id,
                "question.answer",
                (actor, own) -> conversing.answer(id, own.owner(), question, Side.ENTITY, actor.name(), answer.text()));
    }
}
