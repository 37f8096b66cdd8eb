package eu.vallum.incident.stix;

import com.google.re2j.Pattern;
import eu.vallum.incident.observable.Observables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The comparisons of a STIX pattern (§9) that name a value: {@code =}, {@code IN} and, for networks, {@code ISSUBSET}. What is negated or
 * compared in another way names no value that was seen.
 */
public final class StixPattern {
    private static final Pattern COMPARISON = Pattern.compile("([a-z0-9-]+:[A-Za-z0-9_.'\\[\\]*-]+)\\s*(NOT\\s+)?"
            + "(=|IN|ISSUBSET)\\s*('(?:[^'\\\\]|\\\\.)*'|[0-9]+|\\((?:[^()'\\\\]|'(?:[^'\\\\]|\\\\.)*')*\\))");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|([0-9]+)");
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern SEVERAL = Pattern.compile("\\b(?:OR|IN|FOLLOWEDBY)\\b");
    private static final int MOST = 1_000;

    private StixPattern() {}

    /**
     * The pattern that finds what a MISP attribute holds. All of it, where that is about one object, such as a file's name and digest; else
     * what tells most. What STIX has no object for stands under the type that MISP has for it.
     */
    public static String of(String type, String value) {
        var parts = Observables.ofMisp(type, value).stream()
                .flatMap(one -> StixPaths.path(one).map(path -> new Comparison(path, one.value())).stream())
                .toList();
        if (parts.isEmpty()) {
            return "[x-misp-attribute:type = %s AND x-misp-attribute:value = %s]"
                    .formatted(literal(type), literal(value));
        }
        return parts.stream()
                .filter(part -> part.object().equals(parts.getFirst().object()))
                .map(Comparison::written)
                .collect(Collectors.joining(" AND ", "[", "]"));
    }

    private static String literal(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** A value at a path. */
    record Comparison(String path, String value) {
        private String object() {
            return path.substring(0, path.indexOf(':'));
        }

        private String written() {
            return path + " = " + (path.equals(StixPaths.NUMBER) ? value.replaceAll("\\D", "") : literal(value));
        }
    }

    /**
     * What it compares, at most a thousand.
     *
     * @return in the order of the pattern; empty when it compares nothing in such a way
     */
    static List<Comparison> read(String pattern) {
        var found = new ArrayList<Comparison>();
        for (var each = COMPARISON.matcher(pattern); each.find() && found.size() < MOST; ) {
            if (each.group(2) != null) {
                continue;
            }
            for (var literal = LITERAL.matcher(each.group(4)); literal.find() && found.size() < MOST; ) {
                var text = literal.group(1) == null ? literal.group(2) : literal.group(1);
                found.add(new Comparison(each.group(1), text.replace("\\'", "'").replace("\\\\", "\\")));
            }
        }
        return found;
    }

    /** Whether it speaks of one thing alone: one observation, all of it at once. */
    static boolean single(String pattern) {
        var outside = TEXT.matcher(pattern).replaceAll("");
        return outside.indexOf('[') == outside.lastIndexOf('[')
                && !SEVERAL.matcher(outside).find();
    }
}
