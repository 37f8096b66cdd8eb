package eu.vallum.incident.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.report.Sector;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity with everything its authority knows.
 *
 * @param reports how many incidents of the authority are attached to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityDetails(
        EntityId id,
        int version,
        String name,
        @Nullable String shortName,
        Category category,
        String memberState,
        List<String> activeIn,
        List<Sector> sectors,
        List<Identifier> identifiers,
        List<Contact> contacts,
        @Nullable Organisation organisation,
        long reports,
        Instant changedAt) {}
