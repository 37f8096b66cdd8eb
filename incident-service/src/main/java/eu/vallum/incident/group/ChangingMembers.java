package eu.vallum.incident.group;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Finding;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.group.Groups.Belongs;
import eu.vallum.incident.group.Groups.Stored;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.EndingAll;
import eu.vallum.incident.sharing.Giving;
import eu.vallum.incident.sharing.ShareId;
import eu.vallum.incident.sharing.Through;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets an organisation join a group, leave it, or ends the group. Who joins is given what its owners meant for later members; who leaves
 * loses with the commit everything that came through the group alone.
 */
@Singleton
class ChangingMembers {
    private final Gate gate;
    private final IncidentAccess access;
    private final Finding finding;
    private final Groups groups;
    private final GroupShares shares;
    private final ReadingGroups reading;
    private final Giving giving;
    private final EndingAll ending;
    private final Directory directory;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    ChangingMembers(
            Gate gate,
            IncidentAccess access,
            Finding finding,
            Groups groups,
            GroupShares shares,
            ReadingGroups reading,
            Giving giving,
            EndingAll ending,
            Directory directory,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.finding = finding;
        this.groups = groups;
        this.shares = shares;
        this.reading = reading;
        this.giving = giving;
        this.ending = ending;
        this.directory = directory;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<GroupView> add(GroupId id, UUID organisation) {
        return owning(id, "group.add", (actor, group, now) -> {
            if (organisation.equals(group.owner())
                    || directory.canReceive(List.of(organisation)).isEmpty()) {
                return Optional.of(IncidentProblem.UNKNOWN_RECIPIENT);
            }
            if (!groups.add(group, organisation, actor.name(), now)) {
                return Optional.of(IncidentProblem.ALREADY_MEMBER);
            }
            shares.lasting(id).stream()
                    .filter(share -> share.laterMembers() && share.lasts(now))
                    .forEach(share -> give(actor, share, organisation, now));
            changed(group, organisation, now);
            return Optional.empty();
        });
    }

    /** A label that became too strict for a group keeps it from whoever joins, and so does a hold. */
    private void give(Actor actor, GroupShares.Stored share, UUID organisation, Instant now) {
        finding.incident(actor, share.incident(), "group.add")
                .filter(seen -> giving.refusal(seen, share.tlp(), share.expiresAt(), now)
                        .isEmpty())
                .filter(seen -> giving.held(seen, List.of(organisation)).isEmpty())
                .ifPresent(seen -> giving.give(
                        actor,
                        seen,
                        share.to(List.of(organisation)),
                        new Through(share.id(), share.name()),
                        ShareId::next,
                        now));
    }

    @Transactional
    Outcome<GroupView> remove(GroupId id, UUID organisation, String reason) {
        return owning(id, "group.remove", (actor, group, now) -> {
            if (!groups.remove(group, organisation, actor.name(), reason, now)) {
                return Optional.of(IncidentProblem.NOT_MEMBER);
            }
            ending.through(actor, lasting(id), organisation, reason, now);
            changed(group, organisation, now);
            return Optional.empty();
        });
    }

    /** Ends the group: everybody leaves it. */
    @Transactional
    Outcome<GroupView> end(GroupId id, String reason) {
        return owning(id, "group.end", (actor, group, now) -> {
            ending.through(actor, lasting(id), reason, now);
            shares.lasting(id).forEach(share -> shares.end(share.id(), actor.name(), reason, now));
            groups.members(List.of(id)).stream().map(Belongs::organisation).forEach(member -> {
                groups.remove(group, member, actor.name(), reason, now);
                outbox.put(new GroupChanged(id.value(), group.owner(), member, group.version() + 1, now));
            });
            groups.end(group, actor.name(), now);
            return Optional.empty();
        });
    }

    private List<UUID> lasting(GroupId id) {
        return shares.lasting(id).stream().map(GroupShares.Stored::id).toList();
    }

    private void changed(Stored group, UUID member, Instant now) {
        int version = groups.touch(group);
        outbox.put(new GroupChanged(group.id().value(), group.owner(), member, version, now));
    }

    /** What is done to a group; a refusal, or nothing when it is done. */
    @FunctionalInterface
    private interface Change {
        Optional<IncidentProblem> on(Actor actor, Stored group, Instant now);
    }

    private Outcome<GroupView> owning(GroupId id, String action, Change change) {
        return gate.with(access::mayShare, action, actor -> {
            groups.lock(id);
            var group = reading.owned(actor, id).orElse(null);
            if (group == null) {
                audit.denied(action, "group", List.of(id.value()), "not the owner");
                return Outcome.notFound();
            }
            var refusal = group.endedAt() != null
                    ? Optional.of(IncidentProblem.GROUP_OVER)
                    : change.on(actor, group, clock.instant());
            return refusal.map(why -> Outcome.<GroupView>refused(why, null)).orElseGet(() -> {
                audit.allowed(action, "group", List.of(id.value()), "owner");
                return Outcome.done(
                        reading.views(actor, groups.find(id).stream().toList()).getFirst());
            });
        });
    }
}
