package eu.vallum.incident.task;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.timeline.Entry;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.TimelineSource;
import eu.vallum.platform.page.Cursor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts what was done to tasks on the timeline of who gave them and who has them, without names of others' staff. */
@Singleton
class TasksOnTimeline implements TimelineSource {
    private static final Map<String, EntryKind> KINDS = Map.of(
            "given", EntryKind.TASK_GIVEN,
            "changed", EntryKind.TASK_CHANGED,
            "taken", EntryKind.TASK_TAKEN,
            "done", EntryKind.TASK_DONE,
            "dropped", EntryKind.TASK_DROPPED,
            "reopened", EntryKind.TASK_REOPENED);
    private final IncidentAccess access;
    private final Directory directory;
    private final Tasks tasks;
    private final ReadingTasks reading;

    TasksOnTimeline(IncidentAccess access, Directory directory, Tasks tasks, ReadingTasks reading) {
        this.access = access;
        this.directory = directory;
        this.tasks = tasks;
        this.reading = reading;
    }

    @Override
    public List<Entry> before(Actor actor, Seen seen, Cursor place, boolean recorded, int limit) {
        var mine = reading.mine(actor, tasks.of(seen.incident())).stream()
                .collect(Collectors.toMap(Stored::id, task -> task, (one, same) -> one));
        var steps = tasks.before(seen.incident(), place, limit).stream()
                .filter(step -> mine.containsKey(step.task()))
                .toList();
        var others = directory.named(steps.stream().map(Stored.Step::organisation));
        return steps.stream()
                .map(step -> new Entry(
                        step.id(),
                        Objects.requireNonNull(KINDS.get(step.what())),
                        step.at(),
                        step.at(),
                        access.owns(actor, step.organisation()) ? step.by() : null,
                        access.owns(actor, step.organisation()) ? null : others.get(step.organisation()),
                        Objects.requireNonNull(mine.get(step.task())).title(),
                        null,
                        step.words()))
                .toList();
    }
}
