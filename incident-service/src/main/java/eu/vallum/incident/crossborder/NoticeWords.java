package eu.vallum.incident.crossborder;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a notice in one language. */
final class NoticeWords {
    private static final Set<String> FRENCH_SPEAKING = Set.of("BE", "FR", "LU");
    private static final Map<String, NoticeWords> ALL =
            Map.of("en", new NoticeWords("en"), "fr", new NoticeWords("fr"));

    private final Locale locale;
    private final Properties words = new Properties();

    private NoticeWords(String language) {
        locale = Locale.of(language);
        try (var file = Objects.requireNonNull(
                NoticeWords.class.getResourceAsStream("/notice/" + language + ".properties"), language)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NoticeWords in(String language) {
        return Objects.requireNonNull(ALL.get(language), language);
    }

    /** The language, of those there are, in which authorities of a Member State are written to: an official one of theirs, or English. */
    static String languageOf(String memberState) {
        return FRENCH_SPEAKING.contains(memberState) ? "fr" : "en";
    }

    /** A line with its gaps filled. What fills one may hold anything, so nothing in it is read as a pattern. */
    String line(String key, String... fill) {
        var line = word(key);
        for (int i = 0; i < fill.length; i++) {
            line = line.replace("{" + i + "}", fill[i]);
        }
        return line;
    }

    String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /** Names of Member States, in the order of the names. */
    String states(Collection<String> codes) {
        return codes.stream().map(this::state).sorted().collect(Collectors.joining(", "));
    }

    private String state(String code) {
        return Locale.of("", code.equals("EL") ? "GR" : code).getDisplayCountry(locale);
    }
}
