package eu.vallum.incident.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that somebody made.
 *
 * @param url only in the answer to the request that made it, as is its secret part
 * @param usedAt when it was last fetched
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedView(
        UUID id,
        String scope,
        String language,
        String madeBy,
        Instant madeAt,
        @Nullable Instant usedAt,
        @Nullable String url,
        @Nullable String secret) {

    static FeedView of(Row row) {
        return new FeedView(
                row.uuid("id"),
                row.text("scope"),
                row.text("language"),
                row.text("made_name"),
                row.instant("made_at"),
                row.instantOrNull("used_at"),
                null,
                null);
    }
}
