package eu.vallum.platform.configuration;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of configuration that mean something here.
 *
 * @param keys such as {@code vallum.feed.topics}; every key of ours has its value in the image
 * @param variables of the environment, all beginning with {@code VALLUM_}, of the whole platform: its parts may share one set of them
 */
record KnownNames(Set<String> keys, Set<String> variables) {
    private static final String KEY = "vallum.";
    private static final String VARIABLE = "VALLUM_";
    private static final int TOO_FAR = 12;

    /** What is wrong with these names, one sentence each; empty when nothing is. */
    List<String> complaints(Set<String> set) {
        var spelt = keys.stream().map(KnownNames::variable).collect(Collectors.toCollection(HashSet::new));
        spelt.addAll(variables);
        var unknownKeys = set.stream()
                .filter(name -> name.startsWith(KEY) && !keys.contains(name) && !spelt.contains(variable(name)))
                .map(name -> complaint("configuration key", name, keys));
        var unknownVariables = set.stream()
                .filter(name -> name.startsWith(VARIABLE) && !spelt.contains(name))
                .map(name -> complaint("variable", name, spelt));
        return Stream.concat(unknownKeys, unknownVariables).sorted().toList();
    }

    /** The variable that sets a key, as the configuration's rules spell it. */
    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String complaint(String what, String name, Set<String> known) {
        return "There is no " + what + " " + name
                + nearest(name, known)
                        .map(near -> "; the nearest is " + near + ".")
                        .orElse(".");
    }

    private static Optional<String> nearest(String name, Set<String> known) {
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= TOO_FAR);
    }

    /** Letters to add, drop or change on the way from one name to the other (Levenshtein). */
    private static int distance(String from, String to) {
        var before = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            var now = new int[to.length() + 1];
            now[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                var changed = before[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(changed, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[to.length()];
    }
}
