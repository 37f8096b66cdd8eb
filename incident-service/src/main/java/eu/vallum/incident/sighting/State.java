package eu.vallum.incident.sighting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a request to one organisation has come. */
enum State {
    OPEN,
    /** Not answered, and its time has passed. */
    OVERDUE,
    ANSWERED,
    /** Not answered before it was ended. */
    ENDED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State at(Instant now, @Nullable Instant dueAt, @Nullable Instant endedAt, boolean answered) {
        if (answered) {
            return ANSWERED;
        }
        if (endedAt != null) {
            return ENDED;
        }
        return dueAt != null && dueAt.isBefore(now) ? OVERDUE : OPEN;
    }
}
