package eu.vallum.incident.indicator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attribute worth taking, as the file has it. */
record MispAttribute(
        UUID uuid,
        String type,
        String category,
        String value,
        boolean toIds,
        @Nullable String comment,
        List<String> tags,
        @Nullable String distribution,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        @Nullable String relation) {}
