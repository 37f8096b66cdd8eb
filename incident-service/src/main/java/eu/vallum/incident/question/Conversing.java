package eu.vallum.incident.question;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes questions and answers down, for whoever was let through; within the other use case's transaction. */
@Singleton
public class Conversing {
    private final Questions questions;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    Conversing(Questions questions, Touching touching, Timeline timeline, Audit audit, Clock clock) {
        this.questions = questions;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** All questions of a report as its entity sees them, oldest first. */
    public List<Question> asEntity(IncidentId incident) {
        return all(incident).stream().map(Question::forEntity).toList();
    }

    List<Question> all(IncidentId incident) {
        return questions.of(incident, now());
    }

    /** Asks. */
    public Outcome<Question> ask(
            IncidentId incident, UUID owner, Side from, String by, String text, @Nullable Instant dueAt) {
        var now = now();
        if (dueAt != null && !dueAt.isAfter(now)) {
            return Outcome.invalid("/dueAt", "Future", "Give a time to come.");
        }
        var id = QuestionId.next();
        questions.ask(id, incident, owner, from, text, now, by, dueAt);
        told(incident, owner, EntryKind.QUESTION_ASKED, by, from, now);
        return Outcome.done(seen(incident, id, from));
    }

    /** Answers, as the side that was asked. */
    public Outcome<Question> answer(IncidentId incident, UUID owner, QuestionId id, Side by, String name, String text) {
        var now = now();
        var asked = questions.find(incident, id, now);
        if (asked == null || asked.from() == by) {
            audit.denied("question.answer", "question", List.of(id.value()), "not asked of them");
            return Outcome.notFound();
        }
        if (asked.answeredAt() != null || !questions.answer(id, text, now, name)) {
            return Outcome.refused(IncidentProblem.ALREADY_ANSWERED, "Ask a question of your own to add to it.");
        }
        told(incident, owner, EntryKind.QUESTION_ANSWERED, name, by, now);
        return Outcome.done(seen(incident, id, by));
    }

    private Question seen(IncidentId incident, QuestionId id, Side by) {
        var question = Objects.requireNonNull(questions.find(incident, id, now()));
        return by == Side.ENTITY ? question.forEntity() : question;
    }

    private void told(IncidentId incident, UUID owner, EntryKind kind, String by, Side side, Instant now) {
        timeline.add(NewEntry.internal(incident, owner, kind, now).by(by).about(side.code()), now);
        audit.allowed(
                kind == EntryKind.QUESTION_ASKED ? "question.ask" : "question.answer",
                "incident",
                List.of(incident.value()),
                side.code());
        touching.tell(incident, owner, questions.version(incident), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
