package eu.vallum.incident.sighting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a line can't be read. */
public enum LineTrouble {
    NO_VALUE,
    NOT_RECOGNISED,
    NOT_OF_ITS_TYPE,
    TOO_LONG,
    WRONG_NUMBER_OF_CELLS,
    NOT_A_TIME,
    IN_THE_FUTURE,
    LAST_BEFORE_FIRST,
    NOT_A_COUNT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
