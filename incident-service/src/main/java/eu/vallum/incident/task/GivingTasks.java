package eu.vallum.incident.task;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.grant.Grants;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives tasks, changes them, and says how far they have come. */
@Singleton
public class GivingTasks {
    private static final Set<String> WORKERS = Set.of("coordinator", "officer", "agency");
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Tasks tasks;
    private final ReadingTasks reading;
    private final Grants grants;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    GivingTasks(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Tasks tasks,
            ReadingTasks reading,
            Grants grants,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.tasks = tasks;
        this.reading = reading;
        this.grants = grants;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Task> give(IncidentId id, KeepTask request, @Nullable String key) {
        return gate.seeing(access::mayWork, id, "task.give", (actor, seen) -> {
            var wrong = wrong(actor, seen, request);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            var once = idempotency.once("task.give", key, new Object[] {id.value(), request}, TaskId.class, () -> {
                var task = TaskId.next();
                tasks.add(task, seen, actor.organisation(), actor.who().subject(), actor.name(), request, now());
                tell(actor, id, task, List.of(actor.organisation(), request.assignee()), "given", null, 0);
                return task;
            });
            return switch (once) {
                case Once.Done<TaskId>(var task, var replayed) -> Outcome.done(reading.one(actor, id, task));
                case Once.Mismatch<TaskId> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<TaskId> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    /** By who gave it. */
    @Transactional
    Outcome<Task> change(IncidentId id, TaskId task, KeepTask request, int version) {
        return working(id, task, "task.change", version, (actor, seen, kept) -> {
            if (!access.owns(actor, kept.organisation())) {
                audit.denied("task.change", "task", List.of(task.value()), "not the giver");
                return Outcome.refused(IncidentProblem.ONLY_AUTHOR, null);
            }
            var wrong = wrong(actor, seen, request);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            if (!tasks.change(task, version, request, now())) {
                return outdated();
            }
            var readers = List.of(kept.organisation(), kept.assignee(), request.assignee());
            tell(actor, id, task, readers, "changed", null, version + 1);
            return Outcome.done(reading.one(actor, id, task));
        });
    }

    /** By who gave it and who has it. Whoever takes one of its own organisation does it. */
    @Transactional
    Outcome<Task> move(IncidentId id, TaskId task, MoveTask request, int version) {
        return working(id, task, "task.move", version, (actor, seen, kept) -> {
            boolean has = access.addressed(actor, kept.assignee());
            var named = request.person();
            if (named != null && (!has || !works(actor, named))) {
                return Outcome.invalid("/person", "NotAColleague", "Name one of your people who works on incidents.");
            }
            if (request.state() == TaskState.DOING && !has) {
                return Outcome.invalid("/state", "NotYours", "Whoever has the task says that it is being done.");
            }
            var taker = request.state() == TaskState.DOING && kept.person() == null
                    ? new TaskPerson(actor.who().subject(), actor.name())
                    : kept.person();
            if (!tasks.move(task, version, request.state(), named == null ? taker : named, now())) {
                return outdated();
            }
            var readers = List.of(kept.organisation(), kept.assignee());
            tell(actor, id, task, readers, request.state().step(), request.words(), version + 1);
            return Outcome.done(reading.one(actor, id, task));
        });
    }

    private interface Work {
        Outcome<Task> of(Actor actor, Seen seen, Stored task);
    }

    private Outcome<Task> working(IncidentId id, TaskId task, String action, int version, Work work) {
        return gate.seeing(access::mayWork, id, action, (actor, seen) -> {
            var kept = reading.find(actor, id, task);
            if (kept.isEmpty()) {
                audit.denied(action, "task", List.of(task.value()), "not visible");
                return Outcome.notFound();
            }
            return kept.get().version() == version ? work.of(actor, seen, kept.get()) : outdated();
        });
    }

    private static Outcome<Task> outdated() {
        return Outcome.refused(CommonProblem.PRECONDITION, "Read the task again and repeat your change.");
    }

    private Optional<Outcome<Task>> wrong(Actor actor, Seen seen, KeepTask task) {
        if (!ZoneId.getAvailableZoneIds().contains(task.zone())) {
            return Optional.of(Outcome.invalid("/zone", "Unknown", "Give a zone of the time zone database."));
        }
        boolean own = task.assignee().equals(actor.organisation());
        boolean owns = access.owns(actor, seen.owner());
        if (!own && !owns && !task.assignee().equals(seen.owner())) {
            return Optional.of(Outcome.invalid("/assignee", "Owner", "Give it to your own organisation or the owner."));
        }
        if (!own && owns && !tasks.has(seen.incident(), task.assignee())) {
            return Optional.of(Outcome.refused(IncidentProblem.NOT_SHARED_WITH, "Share the incident with it first."));
        }
        var person = task.person();
        return person != null && (!own || !works(actor, person))
                ? Optional.of(Outcome.invalid(
                        "/person", "NotAColleague", "Name one of your own people; others name theirs themselves."))
                : Optional.empty();
    }

    private boolean works(Actor actor, TaskPerson person) {
        return grants.roles(actor.organisation(), person.subject()).stream().anyMatch(WORKERS::contains);
    }

    private void tell(
            Actor actor,
            IncidentId incident,
            TaskId task,
            List<UUID> readers,
            String what,
            @Nullable String words,
            int version) {
        var now = now();
        tasks.log(task, incident, actor.organisation(), actor.name(), what, words, now);
        audit.allowed("task." + what, "task", List.of(task.value()), "party");
        outbox.put(new TaskChanged(
                incident.value(), task.value(), readers.stream().distinct().toList(), version, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
