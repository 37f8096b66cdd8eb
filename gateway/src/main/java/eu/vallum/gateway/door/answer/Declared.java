package eu.vallum.gateway.door.answer;

import eu.vallum.platform.problem.ProblemTypes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the door's problems into the platform's catalogue. */
@Singleton
class Declared {
    @Produces
    @Singleton
    ProblemTypes problems() {
        return ProblemTypes.of(DoorProblem.values());
    }
}
