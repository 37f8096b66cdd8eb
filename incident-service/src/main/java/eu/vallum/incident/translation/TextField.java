package eu.vallum.incident.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.incident.access.Field;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of an incident that others read. Both stay as they were reported. What else is written about it stays with its owner, or has
 * translations of its own.
 */
enum TextField {
    TITLE(Field.TITLE, 400),
    SUMMARY(Field.SUMMARY, 15_000);

    private final Field field;
    private final int longest;

    TextField(Field field, int longest) {
        this.field = field;
        this.longest = longest;
    }

    /** By which it is decided who sees the original, and so the translation. */
    Field field() {
        return field;
    }

    /** A translation may be longer than what it is of: half as long again is common, a short line can double. */
    int longest() {
        return longest;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For path parameters: nonsense is answered like something that does not exist. */
    public static TextField fromString(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such field"));
    }
}
