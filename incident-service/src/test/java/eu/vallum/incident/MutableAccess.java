package eu.vallum.incident;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.grant.Grants;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service's checks, of which a test may switch one off. Production has no such switch. */
@Alternative
@Priority(1)
@Singleton
class MutableAccess extends IncidentAccess {
    /** Every named check. A test compares the list with the methods of {@link IncidentAccess}. */
    static final List<String> CHECKS = List.of(
            "mayRead",
            "mayWork",
            "mayAnswer",
            "mayShare",
            "mayArrange",
            "mayReport",
            "reported",
            "sees",
            "named",
            "owns",
            "seesIndicator",
            "seesEntry",
            "seesField",
            "addressed",
            "inGroup",
            "keepsForAll",
            "wrote");

    private static volatile @Nullable String off;

    MutableAccess(CurrentCaller caller, Grants grants, Clock clock) {
        super(caller, grants, clock);
    }

    static void switchOff(@Nullable String check) {
        off = check;
    }

    private static boolean off(String check) {
        return check.equals(off);
    }

    @Override
    public boolean mayRead(Actor actor) {
        return off("mayRead") || super.mayRead(actor);
    }

    @Override
    public boolean mayWork(Actor actor) {
        return off("mayWork") || super.mayWork(actor);
    }

    @Override
    public boolean mayAnswer(Actor actor) {
        return off("mayAnswer") || super.mayAnswer(actor);
    }

    @Override
    public boolean mayShare(Actor actor) {
        return off("mayShare") || super.mayShare(actor);
    }

    @Override
    public boolean mayArrange(Actor actor) {
        return off("mayArrange") || super.mayArrange(actor);
    }

    @Override
    public boolean mayReport(Actor actor) {
        return off("mayReport") || super.mayReport(actor);
    }

    @Override
    public boolean reported(Actor actor, UUID organisation) {
        return off("reported") || super.reported(actor, organisation);
    }

    @Override
    public boolean sees(Actor actor, Seen seen) {
        return off("sees") || super.sees(actor, seen);
    }

    @Override
    public boolean named(Actor actor, Collection<String> persons) {
        return off("named") || super.named(actor, persons);
    }

    @Override
    public boolean owns(Actor actor, UUID owner) {
        return off("owns") || super.owns(actor, owner);
    }

    @Override
    public boolean seesIndicator(Actor actor, UUID owner, boolean restricted) {
        return off("seesIndicator") || super.seesIndicator(actor, owner, restricted);
    }

    @Override
    public boolean seesEntry(Actor actor, UUID owner, boolean internal) {
        return off("seesEntry") || super.seesEntry(actor, owner, internal);
    }

    @Override
    public boolean seesField(Actor actor, Seen seen, Field field) {
        return off("seesField") || super.seesField(actor, seen, field);
    }

    @Override
    public boolean addressed(Actor actor, UUID organisation) {
        return off("addressed") || super.addressed(actor, organisation);
    }

    @Override
    public boolean inGroup(Actor actor, UUID owner, List<UUID> members) {
        return off("inGroup") || super.inGroup(actor, owner, members);
    }

    @Override
    public boolean keepsForAll(Actor actor) {
        return off("keepsForAll") || super.keepsForAll(actor);
    }

    @Override
    public boolean wrote(Actor actor, UUID organisation, String subject) {
        return off("wrote") || super.wrote(actor, organisation, subject);
    }
}
