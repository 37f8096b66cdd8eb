package eu.vallum.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Time-ordered UUIDs (RFC 9562 version 7), monotonic within a process. Order is a convenience for indexes, never a meaning. */
public final class UuidV7 {
    private static final TimeBasedEpochGenerator NEXT = Generators.timeBasedEpochGenerator();

    private UuidV7() {}

    public static UUID next() {
        return NEXT.generate();
    }
}
