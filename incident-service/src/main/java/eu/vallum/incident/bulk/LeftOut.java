package eu.vallum.incident.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Incidents that an act leaves out, and why.
 *
 * @param reason {@code only-owner}, {@code incident-closed}, {@code already} or {@code not-found} before it is done; after that also {@code stopped}, and the code of the problem that the
 *     act on the single incident was refused with
 * @param references a few of them
 */
record LeftOut(String reason, long count, List<String> references) {
    private static final int SHOWN = 5;

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
