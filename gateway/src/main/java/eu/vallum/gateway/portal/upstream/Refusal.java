package eu.vallum.gateway.portal.upstream;

import eu.vallum.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A service answered with 400 or more, or not at all (503). A page catches it where it has something better to say; otherwise
 * it becomes an error page.
 */
public final class Refusal extends RuntimeException {
    private final int status;
    private final @Nullable Problem problem;

    Refusal(int status, @Nullable Problem problem) {
        super("a service answered " + status + (problem == null ? "" : " " + problem.code()), null, false, false);
        this.status = status;
        this.problem = problem;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Stable code of the problem, empty when the service gave none. */
    public String code() {
        return problem == null ? "" : problem.code();
    }

    /** Whether a field of the request has to change, by its JSON Pointer. */
    public boolean names(String pointer) {
        return problem != null
                && problem.errors() != null
                && problem.errors().stream().anyMatch(one -> one.pointer().equals(pointer));
    }

    /** The problem document, if there was one. */
    public @Nullable Problem problem() {
        return problem;
    }
}
