package eu.vallum.incident.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a request for information has come. */
enum InquiryState {
    OPEN,
    /** Open, and its time has passed. */
    OVERDUE,
    ANSWERED,
    DECLINED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InquiryState at(Instant now, @Nullable Instant dueAt, @Nullable Instant answeredAt, boolean declined) {
        if (answeredAt != null) {
            return declined ? DECLINED : ANSWERED;
        }
        return dueAt != null && dueAt.isBefore(now) ? OVERDUE : OPEN;
    }
}
