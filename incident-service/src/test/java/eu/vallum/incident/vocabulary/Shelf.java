package eu.vallum.incident.vocabulary;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Loads vocabularies as the job does, when a test says so: those that come along, and what the test adds. */
public final class Shelf {
    private static final Job VOCABULARIES = new Job("vocabularies");

    private Shelf() {}

    /** Those that come along, and {@code many} with more terms than an incident takes. */
    public static void stocked() {
        with(Map.of("many.json", many(1)));
    }

    /** Those that come along and these, and no others. */
    public static boolean with(Map<String, byte[]> more) {
        try {
            var files = new TreeMap<>(VocabularyWatch.files(Optional.empty()));
            files.putAll(more);
            return only(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean only(Map<String, byte[]> files) {
        var container = Arc.container();
        var loading = container.instance(LoadingVocabularies.class).get();
        return container.instance(CurrentCaller.class).get().as(VOCABULARIES, () -> loading.load(files));
    }

    /** A vocabulary {@code many} of one predicate {@code one} with 120 values from {@code v0}. */
    public static byte[] many(int version) {
        return text(
                "many",
                version,
                "{\"value\":\"one\",\"expanded\":\"The one\"}",
                IntStream.range(0, 120)
                        .mapToObj("{\"value\":\"v%d\",\"expanded\":\"Value %<d\"}"::formatted)
                        .collect(Collectors.joining(",", "[{\"predicate\":\"one\",\"entry\":[", "]}]")));
    }

    static byte[] text(String namespace, Object version, String predicates, String values) {
        return "{\"namespace\":\"%s\",\"version\":%s,\"description\":\"Made up\",\"predicates\":[%s],\"values\":%s}"
                .formatted(namespace, version, predicates, values)
                .getBytes(StandardCharsets.UTF_8);
    }
}
