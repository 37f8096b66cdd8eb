package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is hit, as far as the reader may know. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entity(@Nullable UUID id, @Nullable String name, Sector sector, String memberState) {
    /** The same without what names it. */
    public Entity unnamed() {
        return new Entity(null, null, sector, memberState);
    }
}
