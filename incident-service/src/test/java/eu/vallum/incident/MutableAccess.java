package eu.vallum.incident;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.grant.Grants;
import eu.vallum.platform.testing.CheckSites;
import eu.vallum.platform.testing.CheckSwitch;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service's checks, of which a test may switch one off at one place. Production has no such switch. */
@Alternative
@Priority(1)
@Singleton
class MutableAccess extends IncidentAccess {
    /** Every named check. A test compares the list with the methods of {@link IncidentAccess}. */
    static final List<String> CHECKS = List.of(
            "mayRead",
            "mayWork",
            "mayBeTold",
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
            "wrote",
            "open",
            "authority",
            "decides",
            "asked",
            "speaksForState",
            "second");

    /** Every place that asks one. */
    static final CheckSwitch PLACES = new CheckSwitch(() -> CheckSites.of(
            "eu.vallum.incident",
            IncidentAccess.class,
            MutableAccess.class,
            CHECKS,
            IncidentAccess.class.getPackageName() + "."));

    MutableAccess(CurrentCaller caller, Grants grants, Clock clock) {
        super(caller, grants, clock);
    }

    private static boolean answer(String check, boolean right) {
        return PLACES.answer(check, right);
    }

    @Override
    public boolean mayRead(Actor actor) {
        return answer("mayRead", super.mayRead(actor));
    }

    @Override
    public boolean mayWork(Actor actor) {
        return answer("mayWork", super.mayWork(actor));
    }

    @Override
    public boolean mayBeTold(Actor actor) {
        return answer("mayBeTold", super.mayBeTold(actor));
    }

    @Override
    public boolean mayAnswer(Actor actor) {
        return answer("mayAnswer", super.mayAnswer(actor));
    }

    @Override
    public boolean mayShare(Actor actor) {
        return answer("mayShare", super.mayShare(actor));
    }

    @Override
    public boolean mayArrange(Actor actor) {
        return answer("mayArrange", super.mayArrange(actor));
    }

    @Override
    public boolean mayReport(Actor actor) {
        return answer("mayReport", super.mayReport(actor));
    }

    @Override
    public boolean reported(Actor actor, UUID organisation) {
        return answer("reported", super.reported(actor, organisation));
    }

    @Override
    public boolean sees(Actor actor, Seen seen) {
        return answer("sees", super.sees(actor, seen));
    }

    @Override
    public boolean named(Actor actor, Collection<String> persons) {
        return answer("named", super.named(actor, persons));
    }

    @Override
    public boolean owns(Actor actor, UUID owner) {
        return answer("owns", super.owns(actor, owner));
    }

    @Override
    public boolean seesIndicator(Actor actor, UUID owner, boolean restricted) {
        return answer("seesIndicator", super.seesIndicator(actor, owner, restricted));
    }

    @Override
    public boolean seesEntry(Actor actor, UUID owner, boolean internal) {
        return answer("seesEntry", super.seesEntry(actor, owner, internal));
    }

    @Override
    public boolean seesField(Actor actor, Seen seen, Field field) {
        return answer("seesField", super.seesField(actor, seen, field));
    }

    @Override
    public boolean addressed(Actor actor, UUID organisation) {
        return answer("addressed", super.addressed(actor, organisation));
    }

    @Override
    public boolean inGroup(Actor actor, UUID owner, List<UUID> members) {
        return answer("inGroup", super.inGroup(actor, owner, members));
    }

    @Override
    public boolean keepsForAll(Actor actor) {
        return answer("keepsForAll", super.keepsForAll(actor));
    }

    @Override
    public boolean wrote(Actor actor, UUID organisation, String subject) {
        return answer("wrote", super.wrote(actor, organisation, subject));
    }

    @Override
    public boolean open(Actor actor, boolean closed) {
        return answer("open", super.open(actor, closed));
    }

    @Override
    public boolean authority(Actor actor, boolean authority) {
        return answer("authority", super.authority(actor, authority));
    }

    @Override
    public boolean decides(Actor actor, @Nullable String kind, Collection<String> kinds) {
        return answer("decides", super.decides(actor, kind, kinds));
    }

    @Override
    public boolean asked(Actor actor, boolean asked) {
        return answer("asked", super.asked(actor, asked));
    }

    @Override
    public boolean speaksForState(Actor actor, @Nullable String kind) {
        return answer("speaksForState", super.speaksForState(actor, kind));
    }

    @Override
    public boolean second(Actor actor, String first) {
        return answer("second", super.second(actor, first));
    }
}
