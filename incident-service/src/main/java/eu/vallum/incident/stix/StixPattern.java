package eu.vallum.incident.stix;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The comparisons of a STIX pattern (§9) that name a value: {@code =}, {@code IN} and, for networks, {@code ISSUBSET}. What is negated or
 * compared in another way names no value that was seen.
 */
final class StixPattern {
    private static final Pattern COMPARISON = Pattern.compile("([a-z0-9-]+:[A-Za-z0-9_.'\\[\\]*-]+)\\s*(NOT\\s+)?"
            + "(=|IN|ISSUBSET)\\s*('(?:[^'\\\\]|\\\\.)*'|[0-9]+|\\((?:[^()'\\\\]|'(?:[^'\\\\]|\\\\.)*')*\\))");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|([0-9]+)");
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern SEVERAL = Pattern.compile("\\b(?:OR|IN|FOLLOWEDBY)\\b");
    private static final int MOST = 1_000;

    private StixPattern() {}

    /** A value at a path. */
    record Comparison(String path, String value) {}

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
