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
import java.util.function.BiPredicate;
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
     * Does the work if the caller may change the people and roles of its own organisation.
     *
     * @param rule what else the use case demands; null when nothing stands against it
     */
    public <T> Managed<T> own(
            String action,
            OrganisationId id,
            BiFunction<Acting, OrganisationHead, @Nullable IdentityProblem> rule,
            Function<Acting, T> work) {
        return manage(
                action,
                id,
                "not one's own",
                (who, one) -> powers.belongs(who, one.id().value()),
                rule,
                work);
    }

    /** The same also for an organisation that the caller's own oversees. */
    public <T> Managed<T> overseen(
            String action,
            OrganisationId id,
            BiFunction<Acting, OrganisationHead, @Nullable IdentityProblem> rule,
            Function<Acting, T> work) {
        return manage(
                action,
                id,
                "neither one's own nor overseen",
                (who, one) -> powers.belongs(who, one.id().value()) || register.oversees(who, one),
                rule,
                work);
    }

    private <T> Managed<T> manage(
            String action,
            OrganisationId id,
            String missed,
            BiPredicate<Acting, OrganisationHead> reach,
            BiFunction<Acting, OrganisationHead, @Nullable IdentityProblem> rule,
            Function<Acting, T> work) {
        var who = caller.acting();
        var organisation = register.find(id).filter(one -> reach.test(who, one)).orElse(null);
        if (organisation == null) {
            audit.denied(action, "organisation", List.of(id.value()), missed);
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
}
