package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An incident shared with two: from one nothing but words are withheld, from the other nothing but indicators and timeline. Each has an
 * incident of its own with the same indicator, and a relation to the shared one.
 */
final class WithheldParts {
    private static final String SECRET = "Potoroo-6640";
    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player words = Stage.player("EE", "spoc", "coordinator");
    private final Player traces = Stage.player("EE", "spoc", "coordinator");
    private final String domain = "p" + UuidV7.next().toString().replace("-", "") + ".example";
    private final String incident;
    private final String path;

    WithheldParts() {
        var report = new HashMap<>(Stage.report("title", "Case " + SECRET));
        report.put("summary", "Known " + SECRET);
        incident = Stage.filed(owner, report);
        path = "/incidents/" + incident;
        owner.sends(Map.of("subject", officer.subject(), "name", "Odd Officer"))
                .header("If-Match", "\"0\"")
                .put(API + path + "/officer")
                .then()
                .statusCode(200);
        Stage.imported(owner, incident, domain, "192.0.2.66");
        withheld(words, List.of("title", "summary", "severity"));
        withheld(traces, List.of("indicators", "timeline", "crossBorder"));
        ClassificationAnswers.classified(owner, incident);
        for (var one : List.of(words, traces)) {
            var own = Stage.filed(one);
            Stage.imported(one, own, domain, "192.0.2.67");
            RelationAnswers.relates(one, own, "caused-by", incident).then().statusCode(201);
        }
    }

    private void withheld(Player from, List<String> fields) {
        owner.sends(Map.of("spoc", from.organisation(), "states", List.of("LV"), "tlp", "AMBER"))
                .post(API + path + "/forwardings")
                .then()
                .statusCode(201);
        owner.sends(Map.of("fields", fields))
                .put(API + path + "/redactions/" + from.organisation())
                .then()
                .statusCode(200);
    }

    List<Part> parts() {
        return List.of(
                new Part("withheld words", this::words),
                new Part("withheld traces", this::traces),
                new Part("withheld from nobody", this::owns));
    }

    /** So that the newest thing that anybody could be told of is one of this incident. */
    private void happens() {
        owner.sends(Map.of("at", Instant.now().minusSeconds(60).toString(), "text", "Looked", "shared", true))
                .post(API + path + "/timeline")
                .then()
                .statusCode(201);
    }

    private void words(Set<String> violations) {
        happens();
        var asks = new Judged(violations, "without words", words);
        String own = words.asks().get(API + "/incidents?access=owner").path("items[0].id");
        String indicator =
                words.asks().get(API + path + "/indicators").path("items.find { it.value == '" + domain + "' }.id");
        asks.holds(path + "/classification", "human-error", false).holds(path + "/misp-events", "human-error", false);
        asks.holds(path + "/indicators/" + indicator + "/matches", SECRET, false)
                .holds("/incidents/" + own + "/ties", incident, true)
                .holds("/incidents/" + own + "/ties", SECRET, false)
                .holds("/incidents/" + own + "/relations", incident, true)
                .holds("/incidents/" + own + "/relations", SECRET, false)
                .holds("/overview", SECRET, false)
                .holds("/shared", SECRET, false)
                .shows("/shared", "items.find { it.incident.id == '" + incident + "' }.incident.severity", "unknown")
                .holds("/incidents", "Odd Officer", false)
                .holds(path, "Odd Officer", false)
                .holds(path + "/misp-events", "sample", false)
                .shows(path, "indicators", 1)
                .holds("/cross-border", incident, true)
                .holds("/cross-border", SECRET, false)
                .get(path + "/cross-border", 200)
                .shows(path + "/cross-border", "contactPoints.size()", 0)
                .holds(path + "/cross-border", traces.organisation().toString(), false)
                .holds(path + "/cross-border/notice?language=en&tlp=AMBER", SECRET, false);
        String theirs = words.asks()
                .get(API + "/incidents/" + own + "/indicators")
                .path("items.find { it.value == '" + domain + "' }.id");
        asks.holds("/incidents/" + own + "/indicators/" + theirs + "/matches", incident, true)
                .holds("/incidents/" + own + "/indicators/" + theirs + "/matches", SECRET, false);
    }

    private void traces(Set<String> violations) {
        happens();
        new Judged(violations, "without traces", traces)
                .holds(path + "/indicators", domain, false)
                .holds(path + "/misp-events", domain, false)
                .holds(path + "/classification", "human-error", true)
                .holds(path + "/classification", "\"by\"", false)
                .shows(path + "/ties", "items.size()", 0)
                .holds(path, SECRET, true)
                .get(path + "/cross-border", 404)
                .get(path + "/cross-border/notice?language=en&tlp=AMBER", 404)
                .shows("/overview", "activity.findAll { it.incident.id == '" + incident + "' }.size()", 0);
    }

    private void owns(Set<String> violations) {
        new Judged(violations, "owner", owner)
                .holds(path, "Odd Officer", true)
                .holds(path, SECRET, true)
                .holds(path + "/cross-border/notice?language=en&tlp=AMBER", SECRET, true);
    }
}
