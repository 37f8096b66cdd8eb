package eu.vallum.endtoend.bench;

import eu.vallum.localstack.VallumPlatform;
import java.sql.SQLException;
import java.time.Duration;

/** Between two slices: waits until the service has relayed, told and sealed what the last one left behind. */
final class Calm {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_MS = 1_000;
    private static final String LEFT = """
            select (select count(*) from outbox)
                 + (select count(*) from audit_entry e where not exists (select from audit_seal s where s.entry = e.id))
                 + (select count(*) from incident i where i.title = ? and not exists (select from feed f where f.target = i.id))""";

    /** What a service spends in a second on looking whether there is something to do. */
    private static final double IDLE_US = 150_000;

    private Calm() {}

    /** @param title of the incidents that were filed */
    static void await(VallumPlatform platform, String title) throws SQLException, InterruptedException {
        var service = platform.component("incident-service").pid().orElseThrow();
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var before = Cpu.micros(service); ; ) {
            Thread.sleep(LOOK_MS);
            var now = Cpu.micros(service);
            if (now - before < IDLE_US && left(platform, title) == 0) return;
            if (System.nanoTime() > until) throw new AssertionError("the service is still busy with what was filed");
            before = now;
        }
    }

    private static long left(VallumPlatform platform, String title) throws SQLException {
        try (var connection = platform.connect("incident", "postgres");
                var statement = connection.prepareStatement(LEFT)) {
            statement.setString(1, title);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
