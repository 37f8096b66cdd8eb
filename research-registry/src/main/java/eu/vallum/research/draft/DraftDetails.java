package eu.vallum.research.draft;

import eu.vallum.platform.problem.FieldProblem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A draft with what is missing or wrong, step by step. */
record DraftDetails(UUID id, int version, Step step, Instant savedAt, DraftContent content, List<StepState> steps) {
    /** One step of the form. */
    record StepState(Step step, boolean complete, List<FieldProblem> problems) {}

    static DraftDetails of(Draft draft, DraftContent content) {
        var judged = DraftJudgement.of(draft.key().id(), content);
        var steps = List.of(Step.ABOUT, Step.CONSORTIUM, Step.PEOPLE, Step.SUBJECTS, Step.FUNDING).stream()
                .map(step -> new StepState(step, judged.problems(step).isEmpty(), judged.problems(step)))
                .toList();
        return new DraftDetails(draft.key().id(), draft.version(), draft.step(), draft.savedAt(), content, steps);
    }
}
