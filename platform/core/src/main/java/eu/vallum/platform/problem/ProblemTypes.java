package eu.vallum.platform.problem;

import java.util.List;

/** The kinds of problem one service declares; produced as a bean by the service, listed by {@link ProblemResource}. */
public record ProblemTypes(List<ProblemType> types) {
    public static ProblemTypes of(ProblemType... types) {
        return new ProblemTypes(List.of(types));
    }
}
