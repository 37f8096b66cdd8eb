package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is hit, as far as the reader may know.
 *
 * @param id in the owner's register
 * @param confirmed whether an officer found it in the register; else it is only what a report called it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entity(
        @Nullable UUID id,
        @Nullable String name,
        Sector sector,
        String memberState,
        @Nullable Boolean confirmed) {
    /** An entity as it was named, confirmed when it is one of the owner's register. */
    static Entity named(@Nullable UUID id, String name, Sector sector, String memberState) {
        return new Entity(id, name, sector, memberState, id != null);
    }

    /** An entity as recipients see it. */
    public Entity(@Nullable UUID id, @Nullable String name, Sector sector, String memberState) {
        this(id, name, sector, memberState, null);
    }

    /** The same without what names it. */
    public Entity unnamed() {
        return new Entity(null, null, sector, memberState, null);
    }
}
