package eu.vallum.research.cordis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each column of a file stands; values are asked for by name and those nobody asked for are kept beside the record. */
final class Columns {
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Integer> read = new HashSet<>();

    Columns(List<String> header) {
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(Table.normal(header.get(i)), i);
        }
    }

    int size() {
        return header.size();
    }

    boolean hasAny(String... names) {
        for (var name : names) {
            if (places.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    /** The value under the published name or another it is known by; null when absent or empty. */
    @Nullable String value(List<String> row, String column) {
        for (var name : Table.aliases(column)) {
            var place = places.get(name);
            if (place != null) {
                read.add(place);
                var value = row.get(place).strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    /** Everything that has a value and is not asked for by name. */
    Map<String, String> rest(List<String> row) {
        var rest = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            if (!read.contains(i) && !row.get(i).isBlank()) {
                rest.put(header.get(i), row.get(i).strip());
            }
        }
        return rest;
    }
}
