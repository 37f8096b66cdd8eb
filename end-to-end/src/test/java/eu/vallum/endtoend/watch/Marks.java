package eu.vallum.endtoend.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Values that nobody would type by chance, one a field, so that a leak names its field. */
final class Marks {
    private final String run = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** A new mark, to be typed into this field. */
    String of(String field) {
        var mark = run + "x" + fields.size() + "q";
        fields.put(mark, field);
        return mark;
    }

    /** Marks to the fields they were typed into. */
    Map<String, String> all() {
        return Map.copyOf(fields);
    }
}
