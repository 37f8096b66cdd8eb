package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A report received long ago, of which nothing was answered since. */
public record Late(Stage.Player owner, String id) {
    public static Late filed() {
        var report =
                Stage.report("awareAt", Instant.now().minus(Duration.ofDays(9)).toString());
        report.put("receivedAt", Instant.now().minus(Duration.ofDays(8)).toString());
        var owner = Stage.coordinator("EE");
        return new Late(owner, Stage.filed(owner, report));
    }

    /** Obligations the timeline calls overdue, sorted. */
    public List<String> noticed() {
        List<String> subjects = owner.asks()
                .get(API + "/incidents/" + id + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'clock-overdue' }.subject");
        return subjects.stream().sorted().toList();
    }

    /** Makes a batch look as if its worker had been gone for long. */
    public static void leaseOver(String batch) {
        Store.doAsJob("batches", connection -> {
            try (var update = connection.createStatement()) {
                return update.executeUpdate("update batch set lease_until = '2020-01-01' where id = '" + batch + "'");
            }
        });
    }
}
