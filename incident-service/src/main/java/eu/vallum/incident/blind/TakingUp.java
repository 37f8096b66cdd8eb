package eu.vallum.incident.blind;

import eu.vallum.incident.blind.DueIncidents.Candidate;
import eu.vallum.incident.blind.DueIncidents.Due;
import eu.vallum.incident.blind.DueIncidents.For;
import eu.vallum.incident.blind.Taking.Item;
import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.warning.Warnings;
import eu.vallum.platform.audit.Audit;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes up values that the platform has, some hundred a step, as the organisation that they are of. What is more than the day's budget
 * waits for the next day.
 */
@Singleton
class TakingUp {
    private static final int STEP = 500;

    private final DueIncidents due;
    private final BlindKeys keys;
    private final BlindValues values;
    private final Taking taking;
    private final Warnings warnings;
    private final Budget budget;
    private final Audit audit;
    private final Clock clock;

    TakingUp(
            DueIncidents due,
            BlindKeys keys,
            BlindValues values,
            Taking taking,
            Warnings warnings,
            Budget budget,
            Audit audit,
            Clock clock) {
        this.due = due;
        this.keys = keys;
        this.values = values;
        this.taking = taking;
        this.warnings = warnings;
        this.budget = budget;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<For> organisations() {
        return due.organisations(clock.instant());
    }

    /** Has what was made with another key looked at again; the id of the present one. */
    @Transactional
    String stale(String last) {
        var present = keys.all().getFirst().id();
        if (!present.equals(last)) {
            due.stale(present);
        }
        return present;
    }

    /** Whether there may be more to do for it. */
    @Transactional
    @TransactionConfiguration(timeout = 60)
    boolean step(UUID owner) {
        values.alone();
        Due next = due.next(owner, clock.instant());
        if (next == null) {
            return false;
        }
        if (!values.counts(next.incident())) {
            due.done(owner, next);
            return true;
        }
        var page = due.page(owner, next, STEP);
        var items = items(page);
        var taken = taking.take(owner, next.incident(), items, false);
        if (taken.items() > 0) {
            audit.allowed("blind.take", "incident", List.of(next.incident().value()), "choice");
        }
        if (taken.items() < items.size()) {
            if (taken.items() > 0) {
                due.move(owner, next, page.get(taken.items() - 1));
            }
            due.wait(owner, budget.ends());
            return false;
        }
        if (page.size() < STEP) {
            due.done(owner, next);
        } else {
            due.move(owner, next, page.getLast());
        }
        return true;
    }

    /** One for each indicator; what stands on a warning list brings nothing. */
    private List<Item> items(List<Candidate> page) {
        var judged = warnings.judge(page.stream()
                .flatMap(one -> one.observables().stream())
                .distinct()
                .toList());
        return page.stream()
                .map(one -> new Item(
                        one.id(),
                        one.observables().stream()
                                .filter(it -> Objects.requireNonNull(judged.get(it))
                                        .lists()
                                        .isEmpty())
                                .map(Observable::digest)
                                .toList()))
                .toList();
    }
}
