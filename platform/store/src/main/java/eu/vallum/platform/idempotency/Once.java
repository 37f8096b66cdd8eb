package eu.vallum.platform.idempotency;

import eu.vallum.platform.problem.CommonProblem;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * What became of a request that may be repeated.
 *
 * @param <T> the answer
 */
public sealed interface Once<T> {
    /** The work is done; {@code replayed} when it had been done before and this is the stored answer. */
    record Done<T>(T value, boolean replayed) implements Once<T> {}

    /** The key was used for a request with another body: answer 422. */
    record Mismatch<T>() implements Once<T> {}

    /** The first request with this key is still working after five seconds: answer 409. */
    record Busy<T>() implements Once<T> {}

    /** The answer: the value in its own form, or the problem. */
    default Response answer(Function<T, Response> form) {
        return switch (this) {
            case Done<T> done -> form.apply(done.value());
            case Mismatch<T> mismatch -> CommonProblem.KEY_REUSED.response("Use a new key for a new request.");
            case Busy<T> busy -> CommonProblem.IN_PROGRESS.response("Ask again in a few seconds.");
        };
    }
}
