package eu.vallum.incident.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call in the log that its organisation sees.
 *
 * @param id also the webhook-id of every try
 * @param answer status of the last answer
 * @param problem why there was none: a code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Delivery(
        UUID id,
        @Nullable UUID alert,
        String type,
        Instant madeAt,
        String state,
        int tries,
        @Nullable Instant nextAt,
        @Nullable Integer answer,
        @Nullable String problem,
        @Nullable Instant finishedAt) {

    static Delivery of(Row row) {
        return new Delivery(
                row.uuid("id"),
                row.uuidOrNull("alert"),
                row.text("type"),
                row.instant("made_at"),
                row.text("state"),
                row.number("tries"),
                row.instantOrNull("due_at"),
                row.numberOrNull("answer"),
                row.textOrNull("problem"),
                row.instantOrNull("finished_at"));
    }

    Cursor cursor() {
        return new Cursor(madeAt, id);
    }
}
