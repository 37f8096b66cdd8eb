package eu.vallum.incident.batch;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import io.quarkus.arc.Arc;
import java.util.List;
import java.util.UUID;

/** A worker that goes on for somebody who may no longer. */
public final class Midway {
    private final TakingStep taking = Arc.container().instance(TakingStep.class).get();
    private final CurrentCaller caller =
            Arc.container().instance(CurrentCaller.class).get();

    /** Whether a step is refused to them. */
    public boolean refuses(Acting who, UUID incident, UUID batch) {
        var due = new Batches.Due(batch, new IncidentId(incident), BatchKind.PASTE, true, 0, who);
        return caller.as(who, () -> taking.take(due, 0, List.of(), List.of(), 0)) == TakingStep.Went.REFUSED;
    }
}
