package eu.vallum.identity.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an organisation stands: proposed, then active once confirmed, perhaps suspended for a while, at the end closed. */
public enum Status {
    PROPOSED,
    ACTIVE,
    SUSPENDED,
    CLOSED;

    /** Whether this status may follow from {@code before}. Closed is final. */
    boolean mayFollow(Status before) {
        return switch (this) {
            case PROPOSED -> false;
            case ACTIVE -> before == SUSPENDED;
            case SUSPENDED -> before == ACTIVE;
            case CLOSED -> before != CLOSED;
        };
    }

    /** Form on the wire and in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status of a code.
     *
     * @throws IllegalArgumentException for anything else
     */
    @JsonCreator
    public static Status of(String code) {
        for (var status : values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no status " + code);
    }
}
