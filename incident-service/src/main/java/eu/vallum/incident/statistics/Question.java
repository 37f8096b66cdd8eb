package eu.vallum.incident.statistics;

import java.util.List;
import java.util.Set;

/**
 * What is counted by: a question with all answers that there are, each counted record giving exactly one.
 *
 * @param id coded name
 * @param answers coded, in the order in which they are shown
 */
public record Question(String id, List<String> answers) {
    public Question {
        answers = List.copyOf(answers);
        if (answers.isEmpty() || Set.copyOf(answers).size() != answers.size()) {
            throw new IllegalArgumentException(id + " needs answers, each once");
        }
    }

    /**
     * Place of an answer.
     *
     * @throws IllegalArgumentException for what is none of the answers
     */
    int place(String answer) {
        int place = answers.indexOf(answer);
        if (place < 0) {
            throw new IllegalArgumentException(id + " has no such answer: " + answer);
        }
        return place;
    }
}
