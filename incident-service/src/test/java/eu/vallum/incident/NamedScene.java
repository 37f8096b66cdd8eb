package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An incident under TLP:RED that is for one person of a recipient: what that person gets over HTTP, and what a colleague does not. */
final class NamedScene {
    /** Tables in which something of it stands that the named person sees. */
    static final List<String> TABLES = List.of(
            "incident",
            "audience",
            "listing",
            "listing_word",
            "share",
            "receipt",
            "timeline",
            "indicator",
            "change",
            "download",
            "inquiry");

    static final String SECRET = "Numbat-5512";

    final Player owner = Stage.coordinator("EE");
    final Player named = Stage.coordinator("LV");
    final Player colleague = Stage.colleague(named.organisation(), "LV", "coordinator");
    final String incident;
    final String share;
    /** One that was shared like that and taken back. */
    final String over;

    NamedScene() {
        lets(named, named);
        incident = filed();
        Stage.imported(owner, incident, "numbat.example", "192.0.2.55");
        share = given(owner, incident, named);
        named.asks().get(API + "/incidents/" + incident + "/file").then().statusCode(200);
        named.sends(Map.of("text", "Why " + SECRET))
                .post(API + "/incidents/" + incident + "/inquiries")
                .then()
                .statusCode(201);
        over = filed();
        Stage.withdrawn(owner, over, given(owner, over, named));
    }

    private String filed() {
        var report = Stage.report("tlp", "RED");
        report.put("title", "Case " + SECRET);
        return Stage.filed(owner, report);
    }

    /** Has an organisation let others name these people. */
    static void lets(Player coordinator, Player... people) {
        coordinator
                .sends(Map.of(
                        "persons",
                        List.of(people).stream()
                                .map(one -> Map.of("subject", one.subject(), "name", one.name()))
                                .toList()))
                .header("If-Match", "\"0\"")
                .put(API + "/persons")
                .then()
                .statusCode(200);
    }

    /** Shares under TLP:RED; the share's id. */
    static String given(Player owner, String incident, Player person) {
        return gives(owner, incident, person).then().statusCode(201).extract().path("items[0].id");
    }

    static Response gives(Player owner, String incident, Player person) {
        return owner.sends(Map.of(
                        "recipients",
                        List.of(person.organisation()),
                        "tlp",
                        "RED",
                        "basis",
                        "NIS2 Art. 15(3)",
                        "persons",
                        List.of(Map.of("organisation", person.organisation(), "subject", person.subject()))))
                .post(API + "/incidents/" + incident + "/shares");
    }

    Set<String> violations() {
        var violations = new TreeSet<String>();
        judge(violations);
        return violations;
    }

    void judge(Set<String> violations) {
        judge(violations, named, true);
        judge(violations, colleague, false);
    }

    private void judge(Set<String> violations, Player player, boolean sees) {
        for (var path : List.of(
                "/incidents?limit=200",
                "/incidents?q=" + SECRET,
                "/incidents?sort=due&limit=200",
                "/shared",
                "/overview",
                "/downloads",
                "/changes?limit=200")) {
            holds(violations, player, path, sees, incident);
        }
        holds(violations, player, "/incidents/facets?q=" + SECRET, !sees, "\"total\":0");
        holds(violations, player, "/shared?state=withdrawn", sees, over);
        holds(violations, player, "/changes?limit=200", sees, over);
        var overview = player.asks().get(API + "/overview");
        for (var count : List.of("sharedWithUs.total", "waitingForUs.total")) {
            int counted = overview.path(count);
            if (counted != 0 && !sees) {
                violations.add("TLP:RED a colleague counts " + counted + " as " + count);
            }
        }
        int shared = overview.path("sharedWithUs.total");
        if (shared != 1 && sees) {
            violations.add("TLP:RED the person named counts " + shared);
        }
        var found = player.sends(Map.of("values", List.of("numbat.example"))).post(API + "/look-ups");
        if (found.asString().contains("\"incidents\":1") != sees) {
            violations.add(who(sees) + " looks up " + found.asString());
        }
        var path = "/incidents/" + incident;
        for (var single :
                List.of("", "/timeline", "/indicators", "/correlations", "/misp-events", "/inquiries", "/file")) {
            answers(violations, player, path + single, sees ? 200 : 404);
        }
        answers(violations, player, "/incidents/" + over, 404);
        int acknowledged = player.asks()
                .post(API + "/shared/" + share + "/acknowledgement")
                .statusCode();
        if (acknowledged != (sees ? 200 : 404)) {
            violations.add(who(sees) + " acknowledges: " + acknowledged);
        }
    }

    private static String who(boolean sees) {
        return sees ? "named" : "colleague";
    }

    private static void holds(Set<String> violations, Player player, String path, boolean sees, String mark) {
        var answer = player.asks().get(API + path);
        if (answer.statusCode() != 200 || answer.asString().contains(mark) != sees) {
            violations.add("TLP:RED " + player.subject() + " GET " + path + (sees ? " lacks " : " shows ") + mark);
        }
    }

    private static void answers(Set<String> violations, Player player, String path, int status) {
        int got = player.asks().get(API + path).statusCode();
        if (got != status) {
            violations.add("TLP:RED " + player.subject() + " GET " + path + " answered " + got + ", not " + status);
        }
    }
}
