package eu.vallum.incident.access;

import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Runs a use case behind its checks, in their order: power, visibility, ownership. What is refused is audited and returned. */
@Singleton
public class Gate {
    private final IncidentAccess access;
    private final Finding finding;
    private final Audit audit;

    Gate(IncidentAccess access, Finding finding, Audit audit) {
        this.access = access;
        this.finding = finding;
        this.audit = audit;
    }

    /** For whoever has the power. */
    public <T> Outcome<T> with(Predicate<Actor> power, String action, Function<Actor, Outcome<T>> work) {
        var actor = access.actor();
        if (!power.test(actor)) {
            audit.denied(action, "incident", List.of(), "role");
            return Outcome.refused(
                    IncidentProblem.ROLE_MISSING, "Ask an administrator of your organisation for a role that may.");
        }
        return work.apply(actor);
    }

    /** For whoever has the power and sees the incident. */
    public <T> Outcome<T> seeing(
            Predicate<Actor> power, IncidentId id, String action, BiFunction<Actor, Seen, Outcome<T>> work) {
        return with(
                power,
                action,
                actor -> finding.incident(actor, id, action)
                        .map(seen -> work.apply(actor, seen))
                        .orElseGet(Outcome::notFound));
    }

    /** For whoever has the power and owns the incident, while it is open. What a closed one refuses goes through here. */
    public <T> Outcome<T> working(
            Predicate<Actor> power, IncidentId id, String action, BiFunction<Actor, Seen, Outcome<T>> work) {
        return owning(power, id, action, (actor, seen) -> {
            if (!access.open(actor, finding.closed(id))) {
                audit.denied(action, "incident", List.of(id.value()), "closed");
                return Outcome.refused(IncidentProblem.INCIDENT_CLOSED, "Reopen it with a reason, then do this again.");
            }
            return work.apply(actor, seen);
        });
    }

    /** For whoever has the power and owns the incident. A recipient knows of it, so it is told why not. */
    public <T> Outcome<T> owning(
            Predicate<Actor> power, IncidentId id, String action, BiFunction<Actor, Seen, Outcome<T>> work) {
        return seeing(power, id, action, (actor, seen) -> {
            if (!access.owns(actor, seen.owner())) {
                audit.denied(action, "incident", List.of(id.value()), "not the owner");
                return Outcome.refused(IncidentProblem.ONLY_OWNER, null);
            }
            return work.apply(actor, seen);
        });
    }
}
