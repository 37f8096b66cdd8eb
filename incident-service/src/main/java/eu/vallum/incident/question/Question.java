package eu.vallum.incident.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer, as one of the two sides sees it.
 *
 * @param askedBy a name; the entity does not see the names of officers
 * @param overdue whether its due time has passed without an answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        QuestionId id,
        Side from,
        String text,
        Instant askedAt,
        @Nullable String askedBy,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /** The same without the names of the other side's people. */
    Question forEntity() {
        return new Question(
                id,
                from,
                text,
                askedAt,
                from == Side.ENTITY ? askedBy : null,
                dueAt,
                overdue,
                answer,
                answeredAt,
                from == Side.ENTITY ? null : answeredBy);
    }
}
