package eu.vallum.incident.bulk;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.bulk.Action.Assign;
import eu.vallum.incident.bulk.Action.Close;
import eu.vallum.incident.bulk.Action.Reopen;
import eu.vallum.incident.bulk.Action.Share;
import eu.vallum.incident.bulk.Action.Withdraw;
import eu.vallum.incident.bulk.Runs.Item;
import eu.vallum.incident.closing.ClosingIncident;
import eu.vallum.incident.group.SharingWithGroup;
import eu.vallum.incident.group.TakingFromGroup;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.AssigningOfficer;
import eu.vallum.incident.sharing.ShareId;
import eu.vallum.incident.sharing.SharingMany;
import eu.vallum.incident.sharing.WithdrawingShare;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Does an act to one of its incidents, and takes it back there, each through the use case that serves a single one. */
@Singleton
class Doing {
    private final Gate gate;
    private final IncidentAccess access;
    private final AssigningOfficer assigning;
    private final ClosingIncident closing;
    private final SharingMany sharing;
    private final WithdrawingShare withdrawing;
    private final SharingWithGroup grouping;
    private final TakingFromGroup taking;

    Doing(
            Gate gate,
            IncidentAccess access,
            AssigningOfficer assigning,
            ClosingIncident closing,
            SharingMany sharing,
            WithdrawingShare withdrawing,
            SharingWithGroup grouping,
            TakingFromGroup taking) {
        this.gate = gate;
        this.access = access;
        this.assigning = assigning;
        this.closing = closing;
        this.sharing = sharing;
        this.withdrawing = withdrawing;
        this.grouping = grouping;
        this.taking = taking;
    }

    /**
     * What became of an incident.
     *
     * @param version the incident's by now; only from there its own state is brought back
     */
    record Did(int version, Made made) {}

    Outcome<Did> act(Action action, Item item) {
        var id = item.incident();
        return switch (action) {
            case Assign assign -> assign(item);
            case Close close ->
                closing.close(id, close.reason(), item.version())
                        .map(closed -> new Did(closed.version(), Made.clocks(closed.clocks())));
            case Reopen reopen ->
                closing.reopen(id, reopen.reason(), reopen.resumes(), item.version())
                        .map(opened -> new Did(opened.version(), Made.clocks(opened.clocks())));
            case Share share -> asSelected(item, () -> give(share, item));
            case Withdraw withdraw -> withdraw(withdraw, item);
        };
    }

    /** @param words why it is taken back */
    Outcome<Did> undo(Action action, Item item, String words) {
        var id = item.incident();
        return switch (action) {
            case Assign assign -> assign(item);
            case Close close ->
                closing.reopen(id, words, item.made().clocks(), item.version())
                        .map(opened -> new Did(opened.version(), Made.NOTHING));
            case Reopen reopen ->
                closing.close(id, words, item.version()).map(closed -> new Did(closed.version(), Made.NOTHING));
            case Share share -> {
                for (var group : item.made().groups()) {
                    yield taking.take(id, group, words).map(ended -> did(item, Made.NOTHING));
                }
                yield withdrawing
                        .withdraw(id, new ShareId(item.made().shares().getFirst()), words)
                        .map(ended -> did(item, Made.NOTHING));
            }
            case Withdraw withdraw -> {
                for (var group : item.made().groups()) {
                    yield grouping.again(id, group).map(given -> did(item, Made.NOTHING));
                }
                yield sharing.again(id, new ShareId(item.made().shares().getFirst()))
                        .map(given -> did(item, Made.NOTHING));
            }
        };
    }

    private Outcome<Did> assign(Item item) {
        return assigning
                .assign(item.incident(), item.officer(), item.version())
                .map(details -> new Did(details.version(), Made.NOTHING));
    }

    private Outcome<Did> give(Share share, Item item) {
        var group = share.group();
        if (group != null) {
            var as = UuidV7.next();
            return grouping.share(item.incident(), as, share.with(group), null).map(given -> did(item, Made.group(as)));
        }
        var recipients = share.recipients();
        return sharing.share(item.incident(), share.with(recipients == null ? List.of() : recipients))
                .map(given -> did(item, Made.shares(given)));
    }

    /** Takes it back also when the incident changed since it was selected: who may not have it loses it. */
    private Outcome<Did> withdraw(Withdraw withdraw, Item item) {
        var id = item.incident();
        return gate.owning(access::mayShare, id, "share.withdraw", (actor, seen) -> {
            var recipients = withdraw.recipients();
            var groups = new ArrayList<UUID>();
            if (recipients == null) {
                for (var act : taking.lasting(id, withdraw.group())) {
                    if (taking.take(id, act, withdraw.reason()) instanceof Outcome.Done) {
                        groups.add(act);
                    }
                }
            }
            var shares = new ArrayList<UUID>();
            if (withdraw.group() == null) {
                for (var share : sharing.lasting(id, recipients)) {
                    if (withdrawing.withdraw(id, share, withdraw.reason()) instanceof Outcome.Done) {
                        shares.add(share.value());
                    }
                }
            }
            return groups.isEmpty() && shares.isEmpty()
                    ? Outcome.refused(IncidentProblem.ALREADY_WITHDRAWN, null)
                    : Outcome.done(did(item, new Made(List.of(), shares, groups)));
        });
    }

    /** What was looked at is what is given to others. */
    private Outcome<Did> asSelected(Item item, Supplier<Outcome<Did>> work) {
        return gate.owning(
                access::mayShare,
                item.incident(),
                "incident.share",
                (actor, seen) -> seen.version() == item.version()
                        ? work.get()
                        : Outcome.refused(CommonProblem.PRECONDITION, null));
    }

    private static Did did(Item item, Made made) {
        return new Did(item.version(), made);
    }
}
