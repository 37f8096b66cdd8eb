package eu.vallum.incident.warning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.ObservableType;
import eu.vallum.incident.observable.Observables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One list as its file has it, read into what can be asked for.
 *
 * @param id by which a later version replaces it
 * @param entries values and what is within them, by key
 * @param patterns parts of values, in lower case, or regular expressions
 * @param unusable entries that are no value of the list's kind, or no regular expression that runs in linear time
 */
record WarningFile(
        String id,
        String name,
        String version,
        ListKind kind,
        String sha256,
        Map<UUID, Entry> entries,
        Set<String> patterns,
        int unusable) {

    /** A value, and whether what lies within it is meant too. */
    record Entry(Observable value, boolean below) {}

    /**
     * Reads a file.
     *
     * @throws IOException when it is no JSON, or no list
     */
    static WarningFile read(String id, byte[] file, ObjectMapper json) throws IOException {
        var tree = json.readTree(file);
        var kind = ListKind.of(tree.path("type").asText());
        if (kind.isEmpty()
                || !tree.path("list").isArray()
                || tree.path("name").asText().isBlank()) {
            throw new IOException("not a warning list: it needs a name, a type and a list");
        }
        var reading = new Reading(kind.get(), types(tree));
        for (var entry : tree.path("list")) {
            reading.take(entry.asText().strip());
        }
        return new WarningFile(
                id,
                tree.path("name").asText(),
                tree.path("version").asText(),
                kind.get(),
                sha256(file),
                reading.entries,
                reading.patterns,
                reading.unusable);
    }

    private static List<String> types(JsonNode tree) {
        var types = new ArrayList<String>();
        tree.path("matching_attributes").forEach(type -> types.add(type.asText()));
        return types;
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(file));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes entry after entry. */
    private static final class Reading {
        private final ListKind kind;
        private final List<String> types;
        private final Map<UUID, Entry> entries = new LinkedHashMap<>();
        private final Set<String> patterns = new LinkedHashSet<>();
        private int unusable;

        Reading(ListKind kind, List<String> types) {
            this.kind = kind;
            this.types = types;
        }

        void take(String entry) {
            int before = entries.size() + patterns.size();
            switch (kind) {
                case STRING -> values(entry).forEach(value -> put(value, false));
                case HOSTNAME ->
                    Observables.of(ObservableType.DOMAIN, entry.startsWith(".") ? entry.substring(1) : entry)
                            .ifPresent(value -> put(value, true));
                case CIDR -> Observables.of(ObservableType.CIDR, entry).ifPresent(value -> put(value, true));
                case SUBSTRING -> {
                    if (entry.length() > 2) {
                        patterns.add(entry.toLowerCase(Locale.ROOT));
                    }
                }
                case REGEX -> expression(entry);
            }
            if (entries.size() + patterns.size() == before && !repeated(entry)) {
                unusable++;
            }
        }

        private void put(Observable value, boolean below) {
            entries.put(value.key(), new Entry(value, below));
        }

        /** As each type that the list says it is for; without any, as what its form says. */
        private List<Observable> values(String entry) {
            var values = new ArrayList<Observable>();
            types.forEach(
                    type -> Observables.ofMisp(type, entry).stream().limit(1).forEach(values::add));
            if (values.isEmpty()) {
                Observables.detect(entry).ifPresent(values::add);
            }
            return values;
        }

        private boolean repeated(String entry) {
            return patterns.contains(entry.toLowerCase(Locale.ROOT))
                    || values(entry).stream().anyMatch(value -> entries.containsKey(value.key()));
        }

        /** With or without the slashes and flags that PHP wants around it. */
        private void expression(String entry) {
            int end = entry.lastIndexOf('/');
            boolean slashed = entry.startsWith("/") && end > 0;
            var pattern = slashed ? entry.substring(1, end) : entry;
            var flags = slashed && entry.indexOf('i', end) > 0 ? "(?i)" : "";
            try {
                patterns.add(Pattern.compile(flags + pattern).pattern());
            } catch (PatternSyntaxException e) {
                // counted as unusable
            }
        }
    }
}
