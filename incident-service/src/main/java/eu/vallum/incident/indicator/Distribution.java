package eu.vallum.incident.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far the source of a MISP event lets it go (core format, {@code distribution} 0 to 4; 5 inherits and is resolved on reading). */
public enum Distribution {
    ORGANISATION,
    COMMUNITY,
    CONNECTED,
    ALL,
    SHARING_GROUP;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Distribution of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it stays with whoever was given the file: its source names one organisation, or a group that nobody here can know. */
    boolean restricted() {
        return this == ORGANISATION || this == SHARING_GROUP;
    }

    /**
     * The level a number names, or the one to inherit. Files made for feeds carry no level at all: they were meant for a community.
     */
    static Distribution read(@Nullable String level, @Nullable Distribution inherited) {
        return switch (level == null ? "" : level.trim()) {
            case "0" -> ORGANISATION;
            case "1" -> COMMUNITY;
            case "2" -> CONNECTED;
            case "3" -> ALL;
            case "4" -> SHARING_GROUP;
            default -> inherited == null ? COMMUNITY : inherited;
        };
    }
}
