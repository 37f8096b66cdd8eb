package eu.vallum.incident.savedview;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.savedview.SavedView.SavedViews;
import eu.vallum.incident.savedview.Views.Stored;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Keeps views: everybody their own, and for an organisation what its people share; those only their author or a coordinator changes. */
@Singleton
public class KeepingViews {
    private static final int MOST = 100;

    private final Gate gate;
    private final IncidentAccess access;
    private final Views views;
    private final Audit audit;
    private final Clock clock;

    KeepingViews(Gate gate, IncidentAccess access, Views views, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<SavedViews> list() {
        return gate.with(
                access::mayRead,
                "view.list",
                actor -> Outcome.done(new SavedViews(visible(actor, views.all(actor)).stream()
                        .map(view -> shown(actor, view))
                        .toList())));
    }

    /** @param version the version the caller saw, or null to replace whatever is there */
    @Transactional
    Outcome<SavedView> keep(ViewId id, KeepView view, @Nullable Integer version) {
        return gate.with(
                access::mayRead,
                "view.keep",
                actor -> view.query().<SavedView>wrong().orElseGet(() -> {
                    var before = visible(actor, views.byId(actor, id.value())).stream()
                            .findFirst();
                    return before.isPresent()
                            ? change(actor, before.get(), view, version)
                            : add(actor, id.value(), view, version);
                }));
    }

    private Outcome<SavedView> add(Actor actor, UUID id, KeepView view, @Nullable Integer version) {
        if (version != null || !views.byId(actor, id).isEmpty()) {
            audit.denied("view.keep", "view", List.of(id), "not visible");
            return Outcome.notFound();
        }
        var subject = actor.who().subject();
        if (views.named(actor.organisation(), subject, view.name().strip(), id)) {
            return Outcome.refused(IncidentProblem.VIEW_NAME_TAKEN, "Choose another name, or change that view.");
        }
        long own = views.all(actor).stream()
                .filter(one -> access.wrote(actor, one.organisation(), one.subject()))
                .count();
        if (own >= MOST) {
            return Outcome.invalid("/name", "Size", "You keep a hundred views already; discard one.");
        }
        views.add(actor, id, view, clock.instant());
        return kept(actor, id);
    }

    private Outcome<SavedView> change(Actor actor, Stored before, KeepView view, @Nullable Integer version) {
        if (!edits(actor, before)) {
            return onlyAuthor("view.keep", before);
        }
        if (views.named(before.organisation(), before.subject(), view.name().strip(), before.id())) {
            return Outcome.refused(IncidentProblem.VIEW_NAME_TAKEN, "Choose another name, or change that view.");
        }
        if ((version != null && before.version() != version) || !views.change(before, view, clock.instant())) {
            return Outcome.refused(CommonProblem.PRECONDITION, "Read the view again and repeat your change.");
        }
        if (!view.shared()) {
            views.forgetChoicesOfOthers(before);
        }
        // A coordinator may take a colleague's view back to that colleague, who alone sees it then.
        return access.wrote(actor, before.organisation(), before.subject()) || view.shared()
                ? kept(actor, before.id())
                : Outcome.done(shown(actor, views.byId(actor, before.id()).getFirst()));
    }

    private Outcome<SavedView> kept(Actor actor, UUID id) {
        audit.allowed("view.keep", "view", List.of(id), "own organisation");
        return Outcome.done(shown(actor, visible(actor, views.byId(actor, id)).getFirst()));
    }

    @Transactional
    Outcome<ViewId> discard(ViewId id) {
        return seeing(id, "view.discard", (actor, view) -> {
            if (!edits(actor, view)) {
                return onlyAuthor("view.discard", view);
            }
            views.discard(view);
            audit.allowed("view.discard", "view", List.of(view.id()), "own organisation");
            return Outcome.done(id);
        });
    }

    @Transactional
    Outcome<SavedView> choose(ViewId id, ChooseView choice) {
        return seeing(id, "view.choose", (actor, view) -> {
            views.choose(actor, view.id(), choice);
            return Outcome.done(shown(
                    actor, visible(actor, views.byId(actor, view.id())).getFirst()));
        });
    }

    private <T> Outcome<T> seeing(ViewId id, String action, BiFunction<Actor, Stored, Outcome<T>> work) {
        return gate.with(access::mayRead, action, actor -> {
            Optional<Stored> view =
                    visible(actor, views.byId(actor, id.value())).stream().findFirst();
            if (view.isEmpty()) {
                audit.denied(action, "view", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            return work.apply(actor, view.get());
        });
    }

    private <T> Outcome<T> onlyAuthor(String action, Stored view) {
        audit.denied(action, "view", List.of(view.id()), "not its author");
        return Outcome.refused(IncidentProblem.ONLY_VIEW_AUTHOR, "Keep a view of your own with the same query.");
    }

    private List<Stored> visible(Actor actor, List<Stored> rows) {
        return rows.stream()
                .filter(row -> access.wrote(actor, row.organisation(), row.subject())
                        || (row.shared() && access.addressed(actor, row.organisation())))
                .toList();
    }

    private boolean edits(Actor actor, Stored view) {
        return access.wrote(actor, view.organisation(), view.subject()) || access.keepsForAll(actor);
    }

    private SavedView shown(Actor actor, Stored view) {
        boolean own = view.subject().equals(actor.who().subject());
        return new SavedView(
                view.id(),
                view.name(),
                view.query(),
                view.shared(),
                view.by(),
                own,
                edits(actor, view),
                view.pinned(),
                view.standard(),
                view.pins(),
                view.version(),
                view.changedAt());
    }
}
