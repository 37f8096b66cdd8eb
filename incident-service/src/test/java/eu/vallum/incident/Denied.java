package eu.vallum.incident;

import eu.vallum.incident.Stage.Player;
import java.util.Set;

/** Whether a denial stands in the audit log, about the incident that may not be seen. */
final class Denied {
    private Denied() {}

    static void of(Set<String> violations, Player player, String incident, Runnable act) {
        long before = count(player, incident);
        act.run();
        if (count(player, incident) == before) {
            violations.add(player.memberState() + " was denied " + incident + " without a trace");
        }
    }

    private static long count(Player player, String incident) {
        return Store.as(
                player.organisation(),
                connection -> Store.count(
                        connection,
                        "select count(*) from audit_entry where outcome = 'denied' and record_type = 'incident' and basis = 'not visible' and '"
                                + incident + "' = any (record_ids)"));
    }
}
