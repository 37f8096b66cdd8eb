package eu.vallum.identity.management;

import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * What became of a wish to change an organisation's people or roles.
 *
 * @param <T> what the use case gives back
 */
public sealed interface Managed<T> {
    /** Done. */
    record Done<T>(T value) implements Managed<T> {}

    /** There is nothing of this id for this caller. */
    record Unknown<T>() implements Managed<T> {}

    /** The caller may see it but not do this. */
    record Refused<T>(IdentityProblem why) implements Managed<T> {}

    /** The answer: the value in its own form, or the problem with the sentence that says what did not happen. */
    default Response answer(String nothingDone, Function<T, Response> form) {
        return switch (this) {
            case Done<T>(var value) -> form.apply(value);
            case Unknown<T> unknown ->
                CommonProblem.NOT_FOUND.response("There is nothing of this id that you can see.");
            case Refused<T>(var why) -> why.response(nothingDone);
        };
    }
}
