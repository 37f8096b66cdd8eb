package eu.vallum.incident.bulk;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.bulk.Runs.Item;
import eu.vallum.incident.bulk.Runs.Stored;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Shows how far an act on many has come to whoever started it, and takes it back. */
@Singleton
public class KeepingRuns {
    private final Gate gate;
    private final IncidentAccess access;
    private final Runs runs;
    private final Audit audit;
    private final Clock clock;

    KeepingRuns(Gate gate, IncidentAccess access, Runs runs, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Run> read(RunId id) {
        return own(id, "incident.assign-many.read", (actor, run) -> Outcome.done(shown(run)));
    }

    /** Stops it if it still runs, and gives back what was done, where the incident is as the act left it. */
    @Transactional
    Outcome<RunId> undo(RunId id) {
        return own(id, "incident.assign-many.undo", (actor, run) -> {
            if (!undoable(run)) {
                return Outcome.refused(
                        IncidentProblem.RUN_NOT_UNDOABLE, "It is taken back already, or takes back another.");
            }
            runs.stop(run);
            var done = done(run);
            var back = RunId.next();
            var items = new ArrayList<Item>();
            for (var item : done) {
                items.add(new Item(
                        items.size(),
                        item.incident(),
                        item.reference(),
                        Objects.requireNonNull(item.result()),
                        item.before(),
                        item.officer(),
                        "waiting",
                        null,
                        null));
            }
            runs.add(actor, back.value(), run.id(), items, clock.instant());
            audit.allowed("incident.assign-many.undo", "run", List.of(run.id(), back.value()), "own act");
            return Outcome.done(back);
        });
    }

    private <T> Outcome<T> own(RunId id, String action, BiFunction<Actor, Stored, Outcome<T>> work) {
        return gate.with(access::mayWork, action, actor -> {
            var run = runs.byId(id.value()).stream()
                    .filter(one -> access.wrote(actor, one.organisation(), one.subject()))
                    .findFirst();
            if (run.isEmpty()) {
                audit.denied(action, "run", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            return work.apply(actor, run.get());
        });
    }

    private List<Item> done(Stored run) {
        return runs.items(run).stream()
                .filter(item -> item.state().equals("done"))
                .toList();
    }

    private static boolean undoable(Stored run) {
        return run.undoes() == null && run.undoneBy() == null;
    }

    private Run shown(Stored run) {
        var items = runs.items(run);
        var left = new LeftOut.Gathering();
        items.stream()
                .filter(item -> item.state().equals("left"))
                .forEach(item ->
                        left.add(Objects.requireNonNullElse(item.reason(), "internal-error"), item.reference()));
        var done = items.stream().filter(item -> item.state().equals("done")).toList();
        return new Run(
                run.id(),
                run.name().isBlank() ? run.subject() : run.name(),
                items.size(),
                done.size(),
                items.stream().filter(item -> item.state().equals("waiting")).count(),
                left.all(),
                undoable(run),
                run.undoes(),
                run.undoneBy(),
                run.startedAt(),
                run.finishedAt());
    }
}
