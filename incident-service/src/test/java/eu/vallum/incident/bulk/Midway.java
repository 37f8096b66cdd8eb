package eu.vallum.incident.bulk;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.bulk.Action.Share;
import eu.vallum.incident.bulk.Action.Withdraw;
import eu.vallum.incident.group.SharingWithGroup;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.incident.sharing.ShareId;
import eu.vallum.incident.sharing.SharingMany;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** The steps of an act on many, taken for somebody who may no longer. None of them would do anything if it were let through. */
public final class Midway {
    private final Doing doing = Arc.container().instance(Doing.class).get();
    private final SharingMany sharing =
            Arc.container().instance(SharingMany.class).get();
    private final SharingWithGroup grouping =
            Arc.container().instance(SharingWithGroup.class).get();
    private final CurrentCaller caller =
            Arc.container().instance(CurrentCaller.class).get();

    /** Why each is refused, in the words of the problem's name. */
    public TreeSet<String> refusals(Acting who, UUID incident, UUID having) {
        var id = new IncidentId(incident);
        var item = Runs.Item.waiting(0, id, "X", 99, null, null, Made.NOTHING);
        var share = new Share(List.of(having), null, Tlp.AMBER, Basis.values()[0], null, null);
        var withdraw = new Withdraw(List.of(UuidV7.next()), null, "r");
        var refusals = new TreeSet<String>();
        refusals.add(refusal(who, () -> doing.act(share, item)));
        refusals.add(refusal(who, () -> doing.act(withdraw, item)));
        refusals.add(refusal(who, () -> sharing.share(id, share.with(List.of(having)))));
        refusals.add(refusal(who, () -> sharing.again(id, new ShareId(UuidV7.next()))));
        refusals.add(refusal(who, () -> grouping.again(id, UuidV7.next())));
        return refusals;
    }

    private String refusal(Acting who, Supplier<Outcome<?>> step) {
        var outcome = caller.as(who, () -> QuarkusTransaction.requiringNew().call(() -> step.get()));
        return outcome instanceof Outcome.Refused<?>(var why) ? why.code() : "done";
    }
}
