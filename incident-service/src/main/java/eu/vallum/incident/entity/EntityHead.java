package eu.vallum.incident.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.report.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity in a list or a choice.
 *
 * @param accounts whether it has accounts, so that it sees reports that are attached to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityHead(
        EntityId id,
        String name,
        @Nullable String shortName,
        Category category,
        String memberState,
        List<Sector> sectors,
        List<Identifier> identifiers,
        boolean accounts) {}
