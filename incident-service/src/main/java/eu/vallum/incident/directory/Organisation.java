package eu.vallum.incident.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.sql.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as others name it. One that is not known yet shows its id as name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Organisation(
        UUID id, String name, String memberState, @Nullable String kind) {
    static Organisation of(Row row) {
        return new Organisation(row.uuid("id"), row.text("name"), row.text("member_state"), row.textOrNull("kind"));
    }

    static Organisation unknown(UUID id) {
        return new Organisation(id, id.toString(), "EU", null);
    }
}
