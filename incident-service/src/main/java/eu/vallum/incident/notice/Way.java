package eu.vallum.incident.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a kind of notice reaches its reader. What is mailed stands on the page, too. */
enum Way {
    OFF,
    PAGE,
    MAIL,
    DIGEST;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way of that name; null for a name that is none. */
    @JsonCreator
    static @Nullable Way of(String code) {
        return Arrays.stream(values())
                .filter(way -> way.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
