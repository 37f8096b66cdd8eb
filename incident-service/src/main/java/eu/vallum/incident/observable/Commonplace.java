package eu.vallum.incident.observable;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that forms and labels are filled with. They are the same everywhere and tie nothing together. */
final class Commonplace {
    private static final Set<String> WORDS = Set.of(
            "white",
            "clear",
            "green",
            "amber",
            "amber+strict",
            "red",
            "yellow",
            "orange",
            "black",
            "true",
            "false",
            "yes",
            "no",
            "unknown",
            "none",
            "null",
            "nil",
            "nan",
            "undefined",
            "undetermined",
            "other",
            "others",
            "test",
            "n/a",
            "na",
            "tbd",
            "todo",
            "high",
            "medium",
            "low",
            "critical",
            "informational",
            "initial",
            "ongoing",
            "complete",
            "completed",
            "malicious",
            "benign",
            "suspicious",
            "active",
            "inactive",
            "open",
            "closed",
            "localhost",
            "localdomain",
            "get",
            "post",
            "put",
            "head",
            "tcp",
            "udp",
            "icmp",
            "http",
            "https");
    private static final Pattern LABEL = Pattern.compile("(?:tlp|pap|misp|type|admiralty-scale|workflow)[:=].*");
    private static final int SHORTEST = 3;

    private Commonplace() {}

    static boolean is(String value) {
        var word = value.toLowerCase(Locale.ROOT);
        return word.length() < SHORTEST
                || WORDS.contains(word)
                || LABEL.matcher(word).matches();
    }
}
