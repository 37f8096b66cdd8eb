package eu.vallum.incident.bulk;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.bulk.Action.Assign;
import eu.vallum.incident.bulk.Action.Share;
import eu.vallum.incident.bulk.Action.Withdraw;
import eu.vallum.incident.bulk.Runs.Item;
import eu.vallum.incident.listing.IncidentFilter;
import eu.vallum.incident.listing.ListQuery;
import eu.vallum.incident.listing.Selecting;
import eu.vallum.incident.listing.Selecting.Selected;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Does one thing to many incidents: says what it would do and what it leaves out, and starts to do it. */
@Singleton
public class ActingOnMany {
    private static final int MOST = 10_000;

    private final Gate gate;
    private final IncidentAccess access;
    private final Selecting selecting;
    private final Foreseeing foreseeing;
    private final Idempotency idempotency;
    private final Runs runs;
    private final Audit audit;
    private final Clock clock;

    ActingOnMany(
            Gate gate,
            IncidentAccess access,
            Selecting selecting,
            Foreseeing foreseeing,
            Idempotency idempotency,
            Runs runs,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.selecting = selecting;
        this.foreseeing = foreseeing;
        this.idempotency = idempotency;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Plan> preview(ActOnMany request) {
        return allowed("incident.act-on-many.preview", request, (actor, action) -> {
            audit.allowed("incident.act-on-many.preview", "incident", List.of(), "owner");
            return planned(actor, action, request);
        });
    }

    /** Starts it under a new id. */
    @Transactional
    Outcome<RunId> start(ActOnMany request, @Nullable String key) {
        return start(RunId.next(), request, key);
    }

    /**
     * Starts it. The key is asked first: the same attempt gets the same act, whatever became of the incidents meanwhile.
     *
     * @param id id to give it
     * @param key the client's Idempotency-Key, if it sent one
     */
    @Transactional
    public Outcome<RunId> start(RunId id, ActOnMany request, @Nullable String key) {
        return allowed("incident.act-on-many", request, (actor, action) -> {
            var once = idempotency.once(
                    "incident.act-on-many", key, request, Answer.class, () -> started(id, actor, action, request));
            return switch (once) {
                case Once.Done<Answer>(var answer, var replayed) -> outcome(answer);
                case Once.Mismatch<Answer> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<Answer> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    /** The act, or why there is none; kept as the answer of an idempotency key. */
    record Answer(@Nullable UUID run, @Nullable Problem refusal) {}

    private static Outcome<RunId> outcome(Answer answer) {
        var refusal = answer.refusal();
        return refusal != null
                ? new Outcome.Refused<>(refusal)
                : Outcome.done(new RunId(Objects.requireNonNull(answer.run())));
    }

    private Answer started(RunId id, Actor actor, Action action, ActOnMany request) {
        return switch (planned(actor, action, request)) {
            case Outcome.Refused<Plan>(var why) -> new Answer(null, why);
            case Outcome.Done<Plan>(var plan) -> {
                var expected = request.expected();
                if (expected != null && expected != plan.would()) {
                    yield new Answer(
                            null,
                            IncidentProblem.SELECTION_CHANGED.problem(
                                    "Look at the preview again; it would be " + plan.would() + " now."));
                }
                runs.add(actor, id.value(), Order.of(action), items(action, plan), clock.instant());
                audit.allowed("incident.act-on-many", "run", List.of(id.value()), action.code());
                yield new Answer(id.value(), null);
            }
        };
    }

    private static List<Item> items(Action action, Plan plan) {
        var officer = action instanceof Assign(var given) ? given : null;
        var items = new ArrayList<Item>();
        for (var one : plan.chosen()) {
            items.add(Item.waiting(
                    items.size(),
                    one.incident(),
                    one.reference(),
                    one.version(),
                    officer,
                    one.officer(),
                    Made.NOTHING));
        }
        return items;
    }

    /** For whoever may do this to one incident. */
    private <T> Outcome<T> allowed(String what, ActOnMany request, BiFunction<Actor, Action, Outcome<T>> work) {
        var action = request.action();
        return gate.with(
                actor -> access.mayWork(actor) && (!action.map(Action::shares).orElse(false) || access.mayShare(actor)),
                what,
                actor -> {
                    if ((request.incidents() == null) == (request.filter() == null)) {
                        return Outcome.invalid("/incidents", "OneOf", "Name incidents or give a filter, not both.");
                    }
                    if (action.isEmpty()) {
                        return Outcome.invalid("/assign", "OneOf", "Name exactly one thing to do.");
                    }
                    if (!oneTarget(action.get())) {
                        return Outcome.invalid(
                                "/" + action.get().code() + "/recipients",
                                "OneOf",
                                "Name organisations or a group, not both.");
                    }
                    var filter = request.filter();
                    return filter == null
                            ? work.apply(actor, action.get())
                            : new ListQuery(filter, null, null)
                                    .<T>wrong()
                                    .orElseGet(() -> work.apply(actor, action.get()));
                });
    }

    private static boolean oneTarget(Action action) {
        return switch (action) {
            case Share share -> (share.recipients() == null) != (share.group() == null);
            case Withdraw withdraw -> withdraw.recipients() == null || withdraw.group() == null;
            default -> true;
        };
    }

    private Outcome<Plan> planned(Actor actor, Action action, ActOnMany request) {
        var ids = request.incidents();
        var selected = ids == null ? matching(actor, request.filter()) : selecting.named(actor, ids);
        if (selected.size() > MOST) {
            return Outcome.invalid("/filter", "Size", "Narrow the filter to 10,000 incidents or fewer.");
        }
        return foreseeing
                .refusal(actor, action)
                .map(why -> Outcome.<Plan>refused(why, null))
                .orElseGet(() -> Outcome.done(foreseeing.plan(actor, ids, selected, action)));
    }

    private List<Selected> matching(Actor actor, @Nullable IncidentFilter filter) {
        return filter == null ? List.of() : selecting.matching(actor, filter, MOST + 1);
    }
}
