package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/**
 * A language by its code of ISO 639-1, as the {@code lang} of a page takes it (BCP 47). It holds no text of its own: a path parameter with a
 * constructor that takes one would be made by that, without a look at the code.
 */
public record Language(Locale locale) {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    /** Whether there is such a code. */
    public static boolean known(String code) {
        return CODES.contains(code);
    }

    /** For path parameters: nonsense is answered like something that does not exist. */
    public static Language fromString(String code) {
        if (!known(code)) {
            throw new IllegalArgumentException("no such language");
        }
        return new Language(Locale.of(code));
    }

    @JsonValue
    public String code() {
        return locale.getLanguage();
    }
}
