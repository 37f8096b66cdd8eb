package eu.vallum.incident.batch;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows batches to the owner, stops them, and has a dry one taken for good. */
@Singleton
class KeepingBatches {
    private final Gate gate;
    private final IncidentAccess access;
    private final Batches batches;
    private final Audit audit;

    KeepingBatches(Gate gate, IncidentAccess access, Batches batches, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.batches = batches;
        this.audit = audit;
    }

    @Transactional
    Outcome<Page<Batch>> list(IncidentId id, @Nullable Cursor after, int limit) {
        return gate.owning(access::mayRead, id, "batch.list", (actor, seen) -> {
            audit.allowed("batch.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(Page.of(
                    batches.page(id, seen.owner(), after, limit + 1),
                    limit,
                    batch -> new Cursor(batch.createdAt(), batch.id())));
        });
    }

    @Transactional
    Outcome<Batch> read(IncidentId id, UUID batch) {
        return own(id, batch, "batch.read", found -> Outcome.done(found));
    }

    /** What was refused, as a CSV file. */
    @Transactional
    Outcome<String> rejects(IncidentId id, UUID batch) {
        return own(id, batch, "batch.read", found -> Outcome.done(Rejects.csv(batches.rejects(batch))));
    }

    /** Stops it at the end of the step that runs; what was taken stays. */
    @Transactional
    Outcome<Batch> cancel(IncidentId id, UUID batch) {
        return own(id, batch, "batch.cancel", found -> {
            if (found.state().over()) {
                return Outcome.refused(IncidentProblem.BATCH_OVER, null);
            }
            batches.cancel(batch);
            return Outcome.done(again(id, batch));
        });
    }

    /** Takes for good what a dry run read. */
    @Transactional
    Outcome<Batch> takeForGood(IncidentId id, UUID batch) {
        return own(id, batch, "batch.take", found -> {
            if (!found.dry() || found.state() != BatchState.DONE) {
                return Outcome.refused(IncidentProblem.BATCH_NOT_DRY, null);
            }
            batches.startForGood(batch);
            return Outcome.done(again(id, batch));
        });
    }

    private Batch again(IncidentId id, UUID batch) {
        return Objects.requireNonNull(batches.find(id, batch));
    }

    private <T> Outcome<T> own(IncidentId id, UUID batch, String action, Function<Batch, Outcome<T>> work) {
        return gate.owning(
                action.equals("batch.read") ? access::mayRead : access::mayWork,
                id,
                action,
                (actor, seen) -> found(seen, batch, action).map(work).orElseGet(Outcome::notFound));
    }

    private java.util.Optional<Batch> found(Seen seen, UUID batch, String action) {
        var found = java.util.Optional.ofNullable(
                action.equals("batch.read")
                        ? batches.find(seen.incident(), batch)
                        : batches.hold(seen.incident(), batch));
        if (found.isPresent()) {
            audit.allowed(action, "batch", List.of(batch), "owner");
        } else {
            audit.denied(action, "batch", List.of(batch), "not visible");
        }
        return found;
    }
}
