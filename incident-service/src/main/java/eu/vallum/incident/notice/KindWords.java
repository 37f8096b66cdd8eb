package eu.vallum.incident.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What a mail calls each kind of notice, in the language of its reader. */
final class KindWords {
    private static final Map<String, Properties> ALL = Map.of("en", read("en"), "fr", read("fr"));

    private KindWords() {}

    static String of(NoticeKind kind, String language) {
        return Objects.requireNonNull(in(language).getProperty(kind.code()), kind.code());
    }

    static Properties in(String language) {
        return Objects.requireNonNull(ALL.get(language), language);
    }

    private static Properties read(String language) {
        var words = new Properties();
        try (var file = Objects.requireNonNull(
                KindWords.class.getResourceAsStream("/notice/kinds-" + language + ".properties"), language)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
