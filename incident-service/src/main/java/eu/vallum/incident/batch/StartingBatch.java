package eu.vallum.incident.batch;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Keeps what was sent until the job takes it. */
@Singleton
public class StartingBatch {
    private static final int PART = 1024 * 1024;
    private final Gate gate;
    private final IncidentAccess access;
    private final Batches batches;
    private final Audit audit;
    private final Clock clock;

    StartingBatch(Gate gate, IncidentAccess access, Batches batches, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /** A paste that is only tried. */
    @Transactional
    public Outcome<?> tryPaste(IncidentId id, UUID batch, String name, String text) {
        return keep(id, batch, BatchKind.PASTE, name, true, text.getBytes(StandardCharsets.UTF_8));
    }

    @Transactional
    @TransactionConfiguration(timeout = 60)
    Outcome<Batch> start(IncidentId id, UUID batch, BatchKind kind, String name, boolean dry, byte[] content) {
        return keep(id, batch, kind, name, dry, content);
    }

    private Outcome<Batch> keep(IncidentId id, UUID batch, BatchKind kind, String name, boolean dry, byte[] content) {
        return gate.owning(access::mayWork, id, "batch.start", (actor, seen) -> {
            batches.add(batch, id, actor.who(), kind, name, dry, content.length, clock.instant());
            for (int from = 0, number = 0; from < content.length; from += PART, number++) {
                var part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
                batches.addPart(batch, seen.owner(), id, number, part);
            }
            audit.allowed("batch.start", "batch", List.of(batch), "owner");
            return Outcome.done(Objects.requireNonNull(batches.find(id, batch)));
        });
    }
}
