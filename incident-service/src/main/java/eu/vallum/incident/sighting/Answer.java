package eu.vallum.incident.sighting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What somebody who was asked says. */
public enum Answer {
    SEEN,
    NOT_SEEN,
    /** It has no means to look. */
    CANNOT_LOOK;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Answer of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
