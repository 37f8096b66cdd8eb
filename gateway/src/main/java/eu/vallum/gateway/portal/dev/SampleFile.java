package eu.vallum.gateway.portal.dev;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.vallum.gateway.portal.view.Beside;
import eu.vallum.gateway.portal.view.Clock;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Made-up data for the components that show some, from a file. Most of their types belong to one feature each, so they are maps here;
 * the template engine refuses what a component asks for and does not find there.
 */
final class SampleFile {
    private static final String FILE = "/dev/samples.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private SampleFile() {}

    /** A subject, in the words of the registry's taxonomy. */
    record Term(String code, Map<String, String> label) {
        public String in(String language) {
            return Objects.requireNonNullElse(label.get(language), code);
        }
    }

    /** All of the file; what is written as a moment is one. */
    static Map<String, @Nullable Object> all() {
        return named(read());
    }

    /** An entity's report with its clocks. */
    static Map<String, @Nullable Object> report(List<Clock> owed, List<Clock> awaited) {
        var report = new HashMap<String, @Nullable Object>();
        if (all().get("report") instanceof Map<?, ?> written) {
            written.forEach((name, value) -> report.put(String.valueOf(name), value));
        }
        report.put("owed", owed);
        report.put("awaited", awaited);
        return report;
    }

    static Beside beside() {
        return JSON.convertValue(read().get("beside"), Beside.class);
    }

    /** Waiting, overdue and answered. */
    static List<Question> questions() {
        return JSON.convertValue(read().get("questions"), new TypeReference<>() {});
    }

    static List<Organisation> recipients() {
        return JSON.convertValue(read().get("recipients"), new TypeReference<>() {});
    }

    static List<Term> terms() {
        return JSON.convertValue(read().get("terms"), new TypeReference<>() {});
    }

    private static Map<String, @Nullable Object> read() {
        try (var file = SampleFile.class.getResourceAsStream(FILE)) {
            return JSON.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> read) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        read.forEach((name, value) -> made.put(String.valueOf(name), value(value)));
        return made;
    }

    private static @Nullable Object value(@Nullable Object read) {
        return switch (read) {
            case Map<?, ?> map -> named(map);
            case List<?> list -> list.stream().map(SampleFile::value).toList();
            case String text when text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") -> Instant.parse(text);
            case null, default -> read;
        };
    }
}
