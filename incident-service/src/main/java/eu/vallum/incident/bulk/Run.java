package eu.vallum.incident.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act on many, as far as it has come.
 *
 * @param action what it does, or what it takes back
 * @param total of what it does, incidents; of what it takes back, each share by itself
 * @param undoes the act that this one takes back
 * @param undoneBy the act that takes this one back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Run(
        UUID id,
        String action,
        String by,
        long total,
        long done,
        long waiting,
        List<LeftOut> leftOut,
        boolean undoable,
        Instant undoableUntil,
        @Nullable UUID undoes,
        @Nullable UUID undoneBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
