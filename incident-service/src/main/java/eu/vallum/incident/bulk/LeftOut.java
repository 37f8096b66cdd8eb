package eu.vallum.incident.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Incidents that an act leaves out, and why.
 *
 * @param reason {@code not-found}, {@code already}, or the code of the problem with which the act on the single incident would be refused;
 *     after it was done also {@code stopped}
 * @param references the first of them
 */
record LeftOut(String reason, long count, List<String> references) {
    private static final int SHOWN = 100;

    static List<LeftOut> of(Map<String, List<String>> references) {
        var all = new ArrayList<LeftOut>();
        references.forEach((reason, some) -> all.add(
                new LeftOut(reason, some.size(), some.stream().limit(SHOWN).toList())));
        return all;
    }

    /** Gathers references by reason, in the order in which reasons come up. */
    static final class Gathering {
        private final Map<String, List<String>> references = new LinkedHashMap<>();

        void add(String reason, String reference) {
            references.computeIfAbsent(reason, same -> new ArrayList<>()).add(reference);
        }

        List<LeftOut> all() {
            return of(references);
        }
    }
}
