package eu.vallum.endtoend.watch;

import eu.vallum.endtoend.contract.FreeText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Values that nobody would type by chance, one a field, so that a leak names its field. */
final class Marks {
    private final String run = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** A new mark, to be typed into this field. */
    synchronized String of(String field) {
        var mark = run + "x" + fields.size() + "q";
        fields.put(mark, field);
        return mark;
    }

    /** A new mark with an element of HTML behind it, for fields of any words: a page that shows it may show its letters only. */
    String written(String field) {
        return of(field) + FreeText.MARKUP;
    }

    /** Whether one was made for this field. */
    synchronized boolean has(String field) {
        return fields.containsValue(field);
    }

    synchronized int size() {
        return fields.size();
    }

    /** What all of them begin with. */
    String beginning() {
        return run;
    }

    /** The fields whose marks stand in a text, whole or cut off. */
    synchronized TreeSet<String> in(CharSequence text) {
        var found = new TreeSet<String>();
        Pattern.compile(run + "(x\\d+q)?", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(mark -> found.add(fields.getOrDefault(mark.toLowerCase(java.util.Locale.ROOT), mark)));
        return found;
    }
}
