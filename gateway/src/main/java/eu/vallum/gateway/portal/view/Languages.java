package eu.vallum.gateway.portal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The official languages of the Union, by their names in the page's language. */
public final class Languages {
    private static final List<String> OFFICIAL = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");

    private Languages() {}

    /** A language to choose. */
    public record Choice(String code, String name) {}

    /** All, by name in that language. */
    public static List<Choice> in(Locale page) {
        return OFFICIAL.stream()
                .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(page)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** Whether it can be chosen. */
    public static boolean known(String code) {
        return OFFICIAL.contains(code);
    }
}
