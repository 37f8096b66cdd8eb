package eu.vallum.incident.task;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows tasks to who gave them and who has them. */
@Singleton
class ReadingTasks {
    private static final int WAITING = 200;
    private final Gate gate;
    private final IncidentAccess access;
    private final Tasks tasks;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    ReadingTasks(Gate gate, IncidentAccess access, Tasks tasks, Directory directory, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.tasks = tasks;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Task.Tasks> of(IncidentId id) {
        return gate.seeing(access::mayRead, id, "task.list", (actor, seen) -> {
            audit.allowed("task.list", "incident", List.of(id.value()), "party");
            return Outcome.done(new Task.Tasks(shown(mine(actor, tasks.of(id)))));
        });
    }

    /** What waits for the caller, or for anybody of its organisation, on any incident that is real, or on any exercise. */
    @Transactional
    Outcome<Task.Tasks> waiting(boolean exercise) {
        return gate.with(access::mayRead, "task.waiting", actor -> {
            var shown = shown(
                    mine(actor, tasks.waiting(actor.organisation(), actor.who().subject(), exercise, WAITING)));
            audit.allowed(
                    "task.waiting",
                    "task",
                    shown.stream().map(task -> task.id().value()).toList(),
                    "party");
            return Outcome.done(new Task.Tasks(shown));
        });
    }

    /** The task, if the actor's organisation gave it or has it. */
    Optional<Stored> find(Actor actor, IncidentId incident, TaskId id) {
        return mine(actor, tasks.find(incident, id)).stream().findFirst();
    }

    /** One of which it is known that the actor sees it. */
    Task one(Actor actor, IncidentId incident, TaskId id) {
        return shown(mine(actor, tasks.find(incident, id))).getFirst();
    }

    List<Stored> mine(Actor actor, List<Stored> rows) {
        return rows.stream()
                .filter(row -> access.sees(actor, row.seen())
                        && (access.owns(actor, row.organisation())
                                || access.addressed(actor, row.assignee())
                                        && access.seesField(actor, row.seen(), Field.TIMELINE)))
                .toList();
    }

    private List<Task> shown(List<Stored> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var steps = tasks.steps(rows).stream().collect(Collectors.groupingBy(Stored.Step::task));
        var names = directory.named(rows.stream().flatMap(row -> Stream.of(row.organisation(), row.assignee())));
        var now = clock.instant();
        return rows.stream()
                .map(row -> task(row, steps.getOrDefault(row.id(), List.of()), names, now))
                .toList();
    }

    private static Task task(Stored row, List<Stored.Step> steps, Map<UUID, Organisation> names, Instant now) {
        var due = row.dueAt();
        return new Task(
                row.id(),
                row.seen().incident(),
                row.seen().reference(),
                Objects.requireNonNull(names.get(row.organisation())),
                row.byName(),
                Objects.requireNonNull(names.get(row.assignee())),
                row.person(),
                row.title(),
                row.details(),
                due,
                row.zone(),
                row.state(),
                due != null && !row.state().over() && due.isBefore(now),
                row.version(),
                row.givenAt(),
                row.changedAt(),
                steps.stream()
                        .map(step -> new Task.Step(
                                step.what(),
                                names.getOrDefault(
                                        step.organisation(), Objects.requireNonNull(names.get(row.organisation()))),
                                step.by(),
                                step.at(),
                                step.words()))
                        .toList());
    }
}
