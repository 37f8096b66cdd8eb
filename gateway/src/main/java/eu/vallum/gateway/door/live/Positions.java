package eu.vallum.gateway.door.live;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far one browser has come in each service's feed; written as {@code identity.12-incident.34}. */
final class Positions {
    private static final Pattern ONE = Pattern.compile("([a-z]+)\\.(\\d{1,19})");

    private final Map<String, String> byService = new TreeMap<>();

    /** From a Last-Event-ID; parts that nobody here wrote are left out. */
    static Positions of(@Nullable String id) {
        var positions = new Positions();
        if (id != null) {
            for (var part : id.split("-", 10)) {
                var one = ONE.matcher(part);
                if (one.matches()) {
                    positions.byService.put(one.group(1), one.group(2));
                }
            }
        }
        return positions;
    }

    @Nullable String in(String service) {
        return byService.get(service);
    }

    boolean none() {
        return byService.isEmpty();
    }

    void advance(String service, String position) {
        byService.put(service, position);
    }

    String id() {
        var text = new StringBuilder();
        byService.forEach((service, position) -> {
            if (!text.isEmpty()) {
                text.append('-');
            }
            text.append(service).append('.').append(position);
        });
        return text.toString();
    }
}
