package eu.vallum.identity.power;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In what capacity somebody acts for an organisation. */
public enum Role {
    COORDINATOR,
    OFFICER,
    ADMINISTRATOR,
    ENTITY_REPORTER,
    RESEARCHER,
    REVIEWER,
    AGENCY;

    /** Form on the wire and in the database, for example {@code entity-reporter}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The role of a code.
     *
     * @throws IllegalArgumentException for anything else
     */
    @JsonCreator
    public static Role of(String code) {
        for (var role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role " + code);
    }
}
