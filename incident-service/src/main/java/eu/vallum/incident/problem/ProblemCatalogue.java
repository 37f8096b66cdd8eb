package eu.vallum.incident.problem;

import eu.vallum.platform.problem.ProblemTypes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lists this service's problems beside those that all services share. */
class ProblemCatalogue {
    @Produces
    @Singleton
    ProblemTypes all() {
        return ProblemTypes.of(IncidentProblem.values());
    }
}
