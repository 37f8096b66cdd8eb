package eu.vallum.platform.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; a {@code @BeanParam}.
 *
 * @param limit items a page, 1 to 200
 * @param after cursor of the previous page; absent for the first
 */
public record PageRequest(
        @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,

        @QueryParam("after") @Nullable String after) {

    /** Where to continue, or null for the beginning. */
    public @Nullable Cursor cursor() {
        return after == null || after.isEmpty() ? null : Cursor.decode(after);
    }
}
