package eu.vallum.incident.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.sql.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sharing group that a share came through.
 *
 * @param groupShare the act by which the group was given the incident
 * @param name of the group at that time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Through(UUID groupShare, String name) {
    static @Nullable Through of(Row row) {
        var groupShare = row.uuidOrNull("group_share");
        return groupShare == null ? null : new Through(groupShare, row.text("group_name"));
    }
}
