package eu.vallum.incident.crossborder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the other Member States that are affected, and the Union's agency, were told. */
public enum Informing {
    /** Nobody knows yet whether it crosses a border. */
    UNCLEAR,
    NONE,
    PARTLY,
    ALL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Informing> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
