package eu.vallum.incident;

import eu.vallum.incident.Stage.Player;

/** What stands in the feed from which an organisation is told live. */
public final class Heard {
    private Heard() {}

    /** Waits until an organisation was told; by then all are who are told of the same fact. */
    public static void soon(Player who, String incident, String type) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (count(who, incident, type) > 0) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("nothing heard of " + type);
    }

    /** How often it was told of facts of this type about an incident. */
    public static long count(Player who, String incident, String type) {
        return Store.as(
                who.organisation(),
                c -> Store.count(
                        c,
                        "select count(*) from feed where recipient = '%s' and target = '%s' and type = '%s'"
                                .formatted(who.organisation(), incident, type)));
    }
}
