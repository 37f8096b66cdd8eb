package eu.vallum.incident.summary;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lets in who acts for a single point of contact; others are refused, and that is audited. */
@Singleton
public class Points {
    private final Gate gate;
    private final Directory directory;
    private final Audit audit;

    Points(Gate gate, Directory directory, Audit audit) {
        this.gate = gate;
        this.directory = directory;
        this.audit = audit;
    }

    /** For whoever has the power at a single point of contact. */
    public <T> Outcome<T> spoc(Predicate<Actor> power, String action, Function<Actor, Outcome<T>> work) {
        return gate.with(power, action, actor -> {
            if (!"spoc".equals(directory.named(actor.organisation()).kind())) {
                audit.denied(action, "summary", List.of(), "not a single point of contact");
                return Outcome.refused(IncidentProblem.NOT_SPOC, null);
            }
            return work.apply(actor);
        });
    }
}
