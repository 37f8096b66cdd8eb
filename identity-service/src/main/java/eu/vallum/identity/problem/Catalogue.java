package eu.vallum.identity.problem;

import eu.vallum.platform.problem.ProblemTypes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells the platform which problems to list. */
class Catalogue {
    @Produces
    @Singleton
    ProblemTypes types() {
        return ProblemTypes.of(IdentityProblem.values());
    }
}
