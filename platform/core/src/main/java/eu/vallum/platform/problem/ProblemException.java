package eu.vallum.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem that ends the request. Thrown in resources, filters and parameter parsers; use cases return results instead. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(ProblemType type, @Nullable String detail) {
        this(type.problem(detail));
    }

    public ProblemException(ProblemType type, @Nullable String detail, List<FieldProblem> errors) {
        this(type.problem(detail).naming(errors));
    }

    private ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
