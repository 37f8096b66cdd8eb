package eu.vallum.gateway.portal.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language of the portal. English is what every string is written in first; each other one is complete (a test sees to it). */
public enum Language {
    EN("en", Locale.ENGLISH),
    FR("fr", Locale.FRENCH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** BCP 47 tag. */
    public String code() {
        return code;
    }

    /** For dates, numbers and message bundles. */
    public Locale locale() {
        return locale;
    }

    /** The language with this tag, or null. */
    static @Nullable Language of(@Nullable String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        return null;
    }

    /** The best of what the browser accepts; English when it accepts none of ours. */
    static Language accepted(List<Locale> wanted) {
        return wanted.stream()
                .map(locale -> of(locale.getLanguage()))
                .filter(found -> found != null)
                .findFirst()
                .orElse(EN);
    }
}
