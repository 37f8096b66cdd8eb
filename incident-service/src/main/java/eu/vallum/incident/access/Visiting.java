package eu.vallum.incident.access;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Lets a guest, an authority without accounts, read and answer the one incident that was shared with it. It acts as the recipient of that
 * share, who is nobody else's recipient: the checks and the row policies are those of members, and there is no other row that they would
 * let it see. What it may do is what {@link IncidentAccess} lets guests do.
 */
@Singleton
public class Visiting {
    private static final ScopedValue<Boolean> NOW = ScopedValue.newInstance();
    private final CurrentCaller caller;

    Visiting(CurrentCaller caller) {
        this.caller = caller;
    }

    /**
     * Does it as the guest.
     *
     * @param guest the recipient of its share
     * @param name how the owner called it
     * @param memberState the owner's, in whose audit log it stands
     */
    public <T> T as(UUID guest, String name, String memberState, Callable<T> work) {
        var acting =
                new Acting("guest:" + guest, name, Acting.Kind.PERSON, guest, memberState, Assurance.LOW, Set.of());
        return ScopedValue.where(NOW, true).call(() -> caller.as(acting, work));
    }

    /** Whether a guest is at work. */
    static boolean now() {
        return NOW.isBound();
    }
}
