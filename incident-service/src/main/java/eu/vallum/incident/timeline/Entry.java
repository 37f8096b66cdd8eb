package eu.vallum.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened, as a reader sees it: when, and when it was written down. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        UUID id,
        EntryKind kind,
        Instant at,
        Instant recordedAt,
        @Nullable String by,
        @Nullable Organisation organisation,
        @Nullable String subject,
        @Nullable Integer count,
        @Nullable String text) {}
