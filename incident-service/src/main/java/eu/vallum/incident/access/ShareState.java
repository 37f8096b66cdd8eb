package eu.vallum.incident.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a share has come. */
public enum ShareState {
    NEW,
    OPENED,
    ACKNOWLEDGED,
    WITHDRAWN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ShareState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** State from the times; the last thing that happened counts. */
    public static ShareState at(
            @Nullable Instant openedAt, @Nullable Instant acknowledgedAt, @Nullable Instant withdrawnAt) {
        if (withdrawnAt != null) {
            return WITHDRAWN;
        }
        if (acknowledgedAt != null) {
            return ACKNOWLEDGED;
        }
        return openedAt != null ? OPENED : NEW;
    }
}
