package eu.vallum.incident.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What needs somebody. */
enum AlertKind {
    INCIDENT_FILED,
    INCIDENT_SHARED,
    CLOCK_SOON,
    CLOCK_OVERDUE,
    REQUEST_WAITING,
    ROSTER_GAP,
    HOLD_REVIEW,
    GUEST_LOCKED,
    BLIND_REQUEST,
    BLIND_PROBING;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AlertKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind"));
    }
}
