package eu.vallum.incident.bulk;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.listing.IncidentFilter;
import eu.vallum.incident.listing.ListQuery;
import eu.vallum.incident.listing.Selecting;
import eu.vallum.incident.listing.Selecting.Selected;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Officer;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Gives many incidents to an officer: says what it would do and what it leaves out, and starts to do it. */
@Singleton
public class AssigningMany {
    private static final int MOST = 10_000;

    private final Gate gate;
    private final IncidentAccess access;
    private final Selecting selecting;
    private final Idempotency idempotency;
    private final Runs runs;
    private final Audit audit;
    private final Clock clock;

    AssigningMany(
            Gate gate,
            IncidentAccess access,
            Selecting selecting,
            Idempotency idempotency,
            Runs runs,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.selecting = selecting;
        this.idempotency = idempotency;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Plan> preview(AssignMany request) {
        return planned("incident.assign-many.preview", request, (actor, plan) -> {
            audit.allowed("incident.assign-many.preview", "incident", List.of(), "owner");
            return Outcome.done(plan);
        });
    }

    /** Starts it under a new id. */
    @Transactional
    Outcome<RunId> start(AssignMany request, @Nullable String key) {
        return start(RunId.next(), request, key);
    }

    /**
     * Starts it.
     *
     * @param id id to give it
     * @param key the client's Idempotency-Key, if it sent one
     */
    @Transactional
    public Outcome<RunId> start(RunId id, AssignMany request, @Nullable String key) {
        return planned("incident.assign-many", request, (actor, plan) -> {
            var expected = request.expected();
            if (expected != null && expected != plan.would()) {
                return Outcome.refused(
                        IncidentProblem.SELECTION_CHANGED,
                        "Look at the preview again; it would be " + plan.would() + " now.");
            }
            var once = idempotency.once(
                    "incident.assign-many", key, request, RunId.class, () -> start(id, actor, plan, request.officer()));
            return switch (once) {
                case Once.Done<RunId>(var run, var replayed) -> Outcome.done(run);
                case Once.Mismatch<RunId> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<RunId> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    private RunId start(RunId run, Actor actor, Plan plan, @Nullable Officer officer) {
        var items = new ArrayList<Runs.Item>();
        for (var one : plan.chosen()) {
            items.add(new Runs.Item(
                    items.size(),
                    one.incident(),
                    one.reference(),
                    one.version(),
                    officer,
                    one.officer(),
                    "waiting",
                    null,
                    null));
        }
        runs.add(actor, run.value(), null, items, clock.instant());
        audit.allowed("incident.assign-many", "run", List.of(run.value()), "owner");
        return run;
    }

    private <T> Outcome<T> planned(String action, AssignMany request, BiFunction<Actor, Plan, Outcome<T>> work) {
        return gate.with(access::mayWork, action, actor -> {
            var ids = request.incidents();
            var filter = request.filter();
            if ((ids == null) == (filter == null)) {
                return Outcome.invalid("/incidents", "OneOf", "Name incidents or give a filter, not both.");
            }
            if (filter != null) {
                var wrong = new ListQuery(filter, null, null).<T>wrong();
                if (wrong.isPresent()) {
                    return wrong.get();
                }
            }
            var selected = ids == null ? matching(actor, filter) : selecting.named(actor, ids);
            if (selected.size() > MOST) {
                return Outcome.invalid("/filter", "Size", "Narrow the filter to 10,000 incidents or fewer.");
            }
            return work.apply(actor, plan(actor, ids, selected, request.officer()));
        });
    }

    private List<Selected> matching(Actor actor, @Nullable IncidentFilter filter) {
        return filter == null ? List.of() : selecting.matching(actor, filter, MOST + 1);
    }

    private Plan plan(Actor actor, @Nullable List<UUID> ids, List<Selected> selected, @Nullable Officer officer) {
        var left = new LeftOut.Gathering();
        var chosen = new ArrayList<Selected>();
        for (var one : selected) {
            if (!access.owns(actor, one.owner())) {
                left.add("only-owner", one.reference());
            } else if (one.closed()) {
                left.add(IncidentProblem.INCIDENT_CLOSED.slug(), one.reference());
            } else if (subject(one.officer()).equals(subject(officer))) {
                left.add("already", one.reference());
            } else {
                chosen.add(one);
            }
        }
        var named = ids == null ? List.<UUID>of() : ids.stream().distinct().toList();
        var seen = selected.stream().map(one -> one.incident().value()).toList();
        named.stream().filter(id -> !seen.contains(id)).forEach(id -> left.add("not-found", id.toString()));
        return new Plan(Math.max(named.size(), selected.size()), chosen.size(), left.all(), chosen);
    }

    private static String subject(@Nullable Officer officer) {
        return officer == null ? "" : officer.subject();
    }
}
