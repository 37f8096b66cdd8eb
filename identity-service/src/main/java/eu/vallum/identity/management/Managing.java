package eu.vallum.identity.management;

import eu.vallum.identity.organisation.OrganisationHead;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.organisation.Register;
import eu.vallum.identity.power.Powers;
import eu.vallum.identity.power.Role;
import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a coordinator or administrator change an organisation's people and roles, and writes down whoever is turned away. Runs inside the
 * transaction of the use case; the use case audits what it does.
 */
@Singleton
public class Managing {
    /** Why the basis of everything allowed here is what it is; for audit entries. */
    public static final String BASIS = "coordinator or administrator";

    /** Whose people and roles one may change. */
    public enum Reach {
        /** One's own organisation's. */
        OWN("not one's own"),
        /** Also those of an organisation that one's own oversees. */
        OVERSEEN("neither one's own nor overseen");

        private final String missed;

        Reach(String missed) {
            this.missed = missed;
        }
    }

    private final Register register;
    private final Powers powers;
    private final Audit audit;
    private final CurrentCaller caller;

    Managing(Register register, Powers powers, Audit audit, CurrentCaller caller) {
        this.register = register;
        this.powers = powers;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Does the work if the caller may.
     *
     * @param rule what else the use case demands; null when nothing stands against it
     */
    public <T> Managed<T> manage(
            String action,
            OrganisationId id,
            Reach reach,
            BiFunction<Acting, OrganisationHead, @Nullable IdentityProblem> rule,
            Function<Acting, T> work) {
        var who = caller.acting();
        var organisation =
                register.find(id).filter(one -> reaches(who, one, reach)).orElse(null);
        if (organisation == null) {
            audit.denied(action, "organisation", List.of(id.value()), reach.missed);
            return new Managed.Unknown<>();
        }
        var refusal = powers.holds(who, Role.COORDINATOR, Role.ADMINISTRATOR)
                ? rule.apply(who, organisation)
                : IdentityProblem.ROLE_MISSING;
        if (refusal != null) {
            audit.denied(action, "organisation", List.of(id.value()), refusal.slug());
            return new Managed.Refused<>(refusal);
        }
        return new Managed.Done<>(work.apply(who));
    }

    private boolean reaches(Acting who, OrganisationHead organisation, Reach reach) {
        return who.organisation().equals(organisation.id().value())
                || reach == Reach.OVERSEEN && register.oversees(who, organisation);
    }
}
