package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a bundle can't be read, or not to its end. */
enum BundleProblem {
    NOT_UTF_8,
    NOT_JSON,
    /** JSON, but without a list of objects. */
    NOT_A_BUNDLE,
    /** Nested too deep, or a text that is too long. */
    OUT_OF_BOUNDS,
    TOO_LARGE,
    BROKEN_OFF;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static BundleProblem of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
