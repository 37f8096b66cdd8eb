package eu.vallum.incident.group;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a group with its first members. Nothing is shared by it. */
@Singleton
public class MakingGroup {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Groups groups;
    private final ReadingGroups reading;
    private final Directory directory;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    MakingGroup(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Groups groups,
            ReadingGroups reading,
            Directory directory,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.groups = groups;
        this.reading = reading;
        this.directory = directory;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Group or refusal; kept as the answer of an idempotency key. */
    record Answer(@Nullable GroupView group, @Nullable IncidentProblem refusal) {}

    /** @param id id to give it */
    @Transactional
    public Outcome<GroupView> make(GroupId id, MakeGroup request, @Nullable String key) {
        return gate.with(access::mayShare, "group.make", actor -> {
            var once = idempotency.once(
                    "group.make", key, new Object[] {request}, Answer.class, () -> judgeAndMake(actor, id, request));
            return switch (once) {
                case Once.Done<Answer>(var answer, var replayed) -> outcome(answer);
                case Once.Mismatch<Answer> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<Answer> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    private static Outcome<GroupView> outcome(Answer answer) {
        var refusal = answer.refusal();
        return refusal != null ? Outcome.refused(refusal, null) : Outcome.done(Objects.requireNonNull(answer.group()));
    }

    private Answer judgeAndMake(Actor actor, GroupId id, MakeGroup request) {
        var members = List.copyOf(new LinkedHashSet<>(request.members()));
        if (members.contains(actor.organisation())
                || directory.canReceive(members).size() < members.size()) {
            audit.denied("group.make", "group", List.of(), IncidentProblem.UNKNOWN_RECIPIENT.slug());
            return new Answer(null, IncidentProblem.UNKNOWN_RECIPIENT);
        }
        var now = clock.instant();
        if (!groups.make(id, actor.organisation(), request.name(), request.purpose(), actor.name(), now)) {
            return new Answer(null, IncidentProblem.GROUP_NAME_TAKEN);
        }
        var group = groups.find(id).orElseThrow();
        members.forEach(member -> groups.add(group, member, actor.name(), now));
        audit.allowed("group.make", "group", List.of(id.value()), "owner");
        outbox.put(members.stream()
                .map(member -> new GroupChanged(id.value(), group.owner(), member, group.version(), now))
                .toList());
        return new Answer(reading.views(actor, List.of(group)).getFirst(), null);
    }
}
