package eu.vallum.incident.access;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the reporting entity fill in and submit the reports that it owes. They belong to the authority's record, so the work runs as the
 * authority, for that one incident only and after a check of its own; the person stays who they are, in the audit log and everywhere. What
 * the entity gets back names none of the authority's staff.
 */
@Singleton
public class Representing {
    private static final ScopedValue<Reporting.Own> OWN = ScopedValue.newInstance();
    private final CurrentCaller caller;
    private final ClaimingReport claiming;

    Representing(CurrentCaller caller, ClaimingReport claiming) {
        this.caller = caller;
        this.claiming = claiming;
    }

    /** Does it for the entity whose report it is, and for everybody else as themselves. */
    public <T> Outcome<T> either(IncidentId id, Supplier<Outcome<T>> work) {
        var own = claiming.own(id);
        if (own.isEmpty()) {
            return work.get();
        }
        var who = caller.acting();
        var as = new Acting(
                who.subject(),
                who.name(),
                who.kind(),
                own.get().owner(),
                who.memberState(),
                who.assurance(),
                who.scopes());
        return ScopedValue.where(OWN, own.get()).call(() -> caller.as(as, work::get));
    }

    /** Whether an entity is at work. */
    public static boolean now() {
        return OWN.isBound();
    }

    /** A name as the caller may see it: none to an entity. */
    public static @Nullable String shown(@Nullable String name) {
        return now() ? null : name;
    }
}
