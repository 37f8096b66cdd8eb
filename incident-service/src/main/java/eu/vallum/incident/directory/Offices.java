package eu.vallum.incident.directory;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lets in who acts for an organisation with an office; others are refused, and that is audited. */
@Singleton
public class Offices {
    private final Gate gate;
    private final IncidentAccess access;
    private final Directory directory;
    private final Audit audit;

    Offices(Gate gate, IncidentAccess access, Directory directory, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * For whoever has the power at a single point of contact.
     *
     * @param type of record that the action is about
     */
    public <T> Outcome<T> spoc(Predicate<Actor> power, String action, String type, Function<Actor, Outcome<T>> work) {
        return gate.with(power, action, actor -> {
            if (!access.speaksForState(
                    actor, directory.named(actor.organisation()).kind())) {
                audit.denied(action, type, List.of(), "not a single point of contact");
                return Outcome.refused(IncidentProblem.NOT_SPOC, null);
            }
            return work.apply(actor);
        });
    }

    /** For whoever has the power at an authority or a body of the Union. */
    public <T> Outcome<T> authority(
            Predicate<Actor> power, String action, String type, Function<Actor, Outcome<T>> work) {
        return gate.with(power, action, actor -> {
            if (!access.authority(actor, directory.isAuthority(actor.organisation()))) {
                audit.denied(action, type, List.of(), "not an authority");
                return Outcome.refused(
                        IncidentProblem.ROLE_MISSING, "Authorities and bodies of the Union alone read this.");
            }
            return work.apply(actor);
        });
    }
}
