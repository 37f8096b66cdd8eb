package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.summary.Quarter;
import eu.vallum.platform.time.Zones;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A Member State's incident centre, its single point of contact with two people, and the body that receives their summaries. */
final class Contact {
    static final UUID AGENCY = UUID.fromString("01900000-0000-7000-8000-000000002801");

    final String state;
    final Player csirt;
    final Player preparer;
    final Player approver;
    final Player agency;

    Contact(String state) {
        this.state = state;
        csirt = Stage.coordinator(state);
        preparer = Stage.player(state, "spoc", "coordinator");
        approver = Stage.colleague(preparer.organisation(), state, "coordinator");
        Stage.organisation(AGENCY, "EU", "eu-body");
        agency = Stage.colleague(AGENCY, "EU", "coordinator");
    }

    /** The quarter that is running in the State's zone. */
    Quarter running() {
        return Quarter.containing(Instant.now(), Zones.of(state));
    }

    Quarter last() {
        return running().previous();
    }

    /** A moment in the middle of a quarter. */
    Instant within(Quarter quarter) {
        return quarter.from(Zones.of(state)).plusSeconds(40 * 86_400L);
    }

    /** A report of the incident centre; change what matters. */
    String reported(Map<String, Object> changes) {
        var report = new HashMap<>(Stage.report());
        report.put("entity", Map.of("name", "Northern Hospital", "memberState", state));
        report.put("affectedMemberStates", List.of());
        report.putAll(changes);
        return Stage.filed(csirt, report);
    }

    /** The same, with its final report received at a moment. */
    String finished(Instant at, Map<String, Object> changes) {
        var incident = reported(changes);
        finish(incident, at);
        return incident;
    }

    static void finish(String incident, Instant at) {
        Store.doAsJob("clocks", connection -> {
            try (var update = connection.prepareStatement(
                    "update clock set started_at = ?, met_at = ? where incident = ?::uuid and obligation = 'final-report'")) {
                update.setObject(1, at.atOffset(ZoneOffset.UTC));
                update.setObject(2, at.atOffset(ZoneOffset.UTC));
                update.setString(3, incident);
                return update.executeUpdate();
            }
        });
    }

    JsonPath prepared(Quarter quarter) {
        return preparer.sends(Map.of("period", quarter.text()))
                .post(API + "/summaries")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Prepared by one and filed by another; its id. */
    String filed(Quarter quarter) {
        return approved(prepared(quarter));
    }

    String approved(JsonPath prepared) {
        String id = prepared.getString("head.id");
        approver.sends(Map.of("sha256", prepared.getString("head.sha256")))
                .post(API + "/summaries/" + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }

    JsonPath preview(Quarter quarter) {
        return preparer.asks()
                .get(API + "/summaries/preview?period=" + quarter.text())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
