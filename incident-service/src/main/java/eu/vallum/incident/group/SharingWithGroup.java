package eu.vallum.incident.group;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.group.Groups.Belongs;
import eu.vallum.incident.group.Groups.Stored;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.Giving;
import eu.vallum.incident.sharing.ShareId;
import eu.vallum.incident.sharing.Through;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an incident to all present members of one of the owner's groups, in one act. */
@Singleton
public class SharingWithGroup {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Groups groups;
    private final GroupShares shares;
    private final ReadingGroups reading;
    private final Giving giving;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    SharingWithGroup(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Groups groups,
            GroupShares shares,
            ReadingGroups reading,
            Giving giving,
            Directory directory,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.groups = groups;
        this.shares = shares;
        this.reading = reading;
        this.giving = giving;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Act or refusal; kept as the answer of an idempotency key. */
    record Answer(@Nullable GroupShareView share, @Nullable IncidentProblem refusal) {}

    /** @param as id to give the act */
    @Transactional
    public Outcome<GroupShareView> share(IncidentId id, UUID as, ShareWithGroup request, @Nullable String key) {
        return gate.owning(access::mayShare, id, "incident.share-group", (actor, seen) -> {
            var keyed = new Object[] {id.value(), request};
            var once = idempotency.once(
                    "incident.share-group", key, keyed, Answer.class, () -> judgeAndShare(actor, seen, as, request));
            return switch (once) {
                case Once.Done<Answer>(var answer, var replayed) -> outcome(answer);
                case Once.Mismatch<Answer> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<Answer> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    /** Gives it to the group again on the terms of an act that was taken back. */
    @Transactional
    public Outcome<GroupShareView> again(IncidentId id, UUID ended) {
        return gate.owning(
                access::mayShare,
                id,
                "incident.share-group",
                (actor, seen) -> shares.byId(ended).stream()
                        .filter(act -> act.incident().equals(id))
                        .findFirst()
                        .map(act -> share(id, UuidV7.next(), act.again(), null))
                        .orElseGet(Outcome::notFound));
    }

    private static Outcome<GroupShareView> outcome(Answer answer) {
        var refusal = answer.refusal();
        return refusal != null ? Outcome.refused(refusal, null) : Outcome.done(Objects.requireNonNull(answer.share()));
    }

    private Answer judgeAndShare(Actor actor, Seen seen, UUID as, ShareWithGroup request) {
        var now = clock.instant();
        var id = new GroupId(request.group());
        groups.lock(id);
        var group = reading.owned(actor, id).filter(found -> found.endedAt() == null);
        var refusal =
                group.isEmpty() ? Optional.of(IncidentProblem.UNKNOWN_GROUP) : refusal(seen, request, group.get(), now);
        if (refusal.isPresent()) {
            audit.denied(
                    "incident.share-group",
                    "incident",
                    List.of(seen.incident().value()),
                    refusal.get().slug());
            return new Answer(null, refusal.get());
        }
        return new Answer(give(actor, seen, as, group.get(), request, now), null);
    }

    private Optional<IncidentProblem> refusal(Seen seen, ShareWithGroup request, Stored group, Instant now) {
        if (!giving.held(seen, members(group)).isEmpty()) {
            return Optional.of(IncidentProblem.HELD);
        }
        boolean has = shares.of(seen.incident()).stream()
                .anyMatch(share -> share.lasts(now) && share.group().value().equals(request.group()));
        return has
                ? Optional.of(IncidentProblem.ALREADY_SHARED)
                : giving.refusal(seen, request.tlp(), request.expiresAt(), now);
    }

    private GroupShareView give(Actor actor, Seen seen, UUID as, Stored group, ShareWithGroup request, Instant now) {
        shares.of(seen.incident()).stream()
                .filter(share -> share.group().equals(group.id()) && share.withdrawnAt() == null)
                .forEach(expired -> shares.end(expired.id(), "expiry", "expired", now));
        var ends = request.expiresAt();
        shares.add(
                as,
                seen.incident(),
                seen.owner(),
                request,
                ends == null ? null : ends.truncatedTo(ChronoUnit.MICROS),
                actor.name(),
                now);
        var belonging = members(group);
        var able = directory.canReceive(belonging).keySet();
        giving.give(
                actor,
                seen,
                request.to(belonging.stream().filter(able::contains).toList()),
                new Through(as, group.name()),
                ShareId::next,
                now);
        return GroupShareView.of(shares.byId(as).getFirst());
    }

    private List<UUID> members(Stored group) {
        return groups.members(List.of(group.id())).stream()
                .map(Belongs::organisation)
                .toList();
    }
}
