package eu.vallum.research.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project in its organisation's list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectHead(
        UUID id,
        int version,
        String reference,
        String acronym,
        String title,
        String status,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        String visibility,
        String source,
        Instant registeredAt) {}
