package eu.vallum.gateway.portal.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that needs somebody now. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Alert(
        UUID id,
        String kind,
        @Nullable UUID incident,
        @Nullable String reference,
        @Nullable Wording label,
        @Nullable Instant dueAt,
        Instant raisedAt,
        String state,
        @Nullable Instant nextAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {

    /** One with everything that was done about it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Details(Alert alert, List<Step> log) {}

    record Step(Instant at, String what, @Nullable String name) {}

    public boolean open() {
        return "open".equals(state);
    }

    public boolean gap() {
        return "roster-gap".equals(kind);
    }

    public boolean blind() {
        return kind.startsWith("blind-");
    }

    /** Symbol in the sprite. */
    public String icon() {
        return switch (kind) {
            case "incident-filed" -> "siren";
            case "incident-shared" -> "inbox";
            case "request-waiting" -> "message-circle";
            case "roster-gap" -> "users";
            case "hold-review", "guest-locked" -> "ban";
            case "blind-request", "blind-probing" -> "fingerprint";
            default -> "timer";
        };
    }
}
