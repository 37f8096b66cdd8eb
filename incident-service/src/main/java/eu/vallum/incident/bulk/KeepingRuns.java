package eu.vallum.incident.bulk;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.bulk.Action.Assign;
import eu.vallum.incident.bulk.Runs.Item;
import eu.vallum.incident.bulk.Runs.Stored;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

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
        return own(id, "incident.act-on-many.read", (actor, run) -> Outcome.done(shown(run)));
    }

    /**
     * Stops it if it still runs, and takes back what it did, where nobody changed that since.
     *
     * @param reason why; others read it, except when it was about officers
     */
    @Transactional
    Outcome<RunId> undo(RunId id, @Nullable String reason) {
        return own(id, "incident.act-on-many.undo", (actor, run) -> {
            var now = clock.instant();
            if (!undoable(run, now)) {
                return Outcome.refused(
                        IncidentProblem.RUN_NOT_UNDOABLE,
                        "It is taken back already, takes back another, or its time to be taken back is over.");
            }
            var words = reason == null ? "" : reason.strip();
            if (words.isEmpty() && !(run.order().action() instanceof Assign)) {
                return Outcome.invalid("/reason", "NotBlank", "Say why; whoever had it reads that.");
            }
            runs.stop(run);
            var back = RunId.next();
            var items = new ArrayList<Item>();
            for (var item : done(run)) {
                item.made()
                        .apart()
                        .forEach(made -> items.add(Item.waiting(
                                items.size(),
                                item.incident(),
                                item.reference(),
                                Objects.requireNonNull(item.result()),
                                item.before(),
                                item.officer(),
                                made)));
            }
            runs.add(actor, back.value(), run.id(), new Order(run.order().action(), words), items, now);
            audit.allowed("incident.act-on-many.undo", "run", List.of(run.id(), back.value()), "own act");
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

    private static boolean undoable(Stored run, Instant now) {
        return run.undoes() == null
                && run.undoneBy() == null
                && now.isBefore(run.startedAt().plus(Order.UNDOABLE));
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
                run.order().action().code(),
                run.name().isBlank() ? run.subject() : run.name(),
                items.size(),
                done.size(),
                items.stream().filter(item -> item.state().equals("waiting")).count(),
                left.all(),
                undoable(run, clock.instant()),
                run.startedAt().plus(Order.UNDOABLE),
                run.undoes(),
                run.undoneBy(),
                run.startedAt(),
                run.finishedAt());
    }
}
