package eu.vallum.incident.problem;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.FieldProblem;
import eu.vallum.platform.problem.Problem;
import eu.vallum.platform.problem.ProblemType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a use case came to. A refusal is returned, not thrown, so that the audit entry of the denial commits with it.
 *
 * @param <T> what was asked for
 */
public sealed interface Outcome<T> {
    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not; {@code why} is the problem to answer with. */
    record Refused<T>(Problem why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(ProblemType why, @Nullable String detail) {
        return new Refused<>(why.problem(detail));
    }

    /** There is none, or the caller may not know of it; the words are the same. */
    static <T> Outcome<T> notFound() {
        return refused(CommonProblem.NOT_FOUND, null);
    }

    /** A field that only the use case can judge. */
    static <T> Outcome<T> invalid(String pointer, String code, String detail) {
        return new Refused<>(CommonProblem.INVALID
                .problem("Change the named fields and send the request again.")
                .naming(List.of(new FieldProblem(pointer, code, detail))));
    }

    /** The same refusal, or what is made of the value. */
    default <R> Outcome<R> map(Function<T, R> form) {
        return switch (this) {
            case Done<T>(var value) -> done(form.apply(value));
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    /** The answer: the value in its own form, or the problem. */
    default Response answer(Function<T, Response> form) {
        return switch (this) {
            case Done<T>(var value) -> form.apply(value);
            case Refused<T>(var why) ->
                Response.status(why.status())
                        .type(Problem.MEDIA_TYPE)
                        .entity(why)
                        .build();
        };
    }

    /** The answer with status 200. */
    default Response answer() {
        return answer(value -> Response.ok(value).build());
    }
}
