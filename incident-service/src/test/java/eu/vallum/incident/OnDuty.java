package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An authority with a roster: an officer on duty all week, a second one next, the coordinator in reserve. */
public record OnDuty(Player coordinator, Player officer, Player next) {
    public static OnDuty here() {
        var coordinator = Stage.coordinator("EE");
        var desk = new OnDuty(
                coordinator,
                Stage.colleague(coordinator.organisation(), "EE", "officer"),
                Stage.colleague(coordinator.organisation(), "EE", "officer"));
        desk.writes(Map.of());
        return desk;
    }

    /** Writes the roster anew, with these parts changed. */
    public void writes(Map<String, Object> changes) {
        int version = coordinator.asks().get(API + "/roster").path("version");
        var plan = RosterTest.plan(coordinator, officer);
        plan.put(
                "people",
                List.of(
                        RosterTest.person(coordinator, true),
                        RosterTest.person(officer, false),
                        Map.of(
                                "subject",
                                next.subject(),
                                "name",
                                "Next",
                                "mailbox",
                                next.subject() + "@desk.example",
                                "language",
                                "fr",
                                "reserve",
                                false)));
        plan.put(
                "week",
                java.util.stream.IntStream.rangeClosed(1, 7)
                        .mapToObj(day -> RosterTest.shift(day, "00:00", "00:00", officer, next))
                        .toList());
        plan.putAll(changes);
        RosterTest.sends(coordinator, version, plan).statusCode(200);
    }

    public String filed() {
        return Stage.filed(coordinator);
    }

    /** A report whose feedback the authority owes within the hours that are left of a day. */
    public String filedBefore(Duration ago) {
        var report = Stage.report(
                "awareAt", Instant.now().minus(ago).minusSeconds(60).toString());
        report.put("receivedAt", Instant.now().minus(ago).toString());
        report.put("officer", Map.of("subject", officer.subject(), "name", "Officer"));
        return Stage.filed(coordinator, report);
    }

    public String exercise() {
        return Stage.filed(coordinator, Stage.report("exercise", Map.of("factor", 60)));
    }

    public JsonPath alerts() {
        return officer.asks()
                .get(API + "/alerts?state=all&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The log of the only alert of a kind: what was done, and to whom. */
    public List<String> log(String kind) {
        String id = alerts().getString("items.find { it.kind == '" + kind + "' }.id");
        return alert(id).getList("log.collect { it.what + (it.name == null ? '' : ' ' + it.name) }");
    }

    public JsonPath alert(String id) {
        return officer.asks()
                .get(API + "/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public Response acknowledges(Player who, String id) {
        return who.asks().post(API + "/alerts/" + id + "/acknowledgement");
    }

    /** Takes over an incident, or says anything else with a version. */
    public void takes(String incident) {
        var version = officer.asks().get(API + "/incidents/" + incident).header("ETag");
        officer.sends(Map.of())
                .header("If-Match", version)
                .post(API + "/incidents/" + incident + "/hand-over")
                .then()
                .statusCode(200);
    }

    public void closes(String incident) {
        var version = officer.asks().get(API + "/incidents/" + incident).header("ETag");
        officer.sends(Map.of("reason", "done"))
                .header("If-Match", version)
                .post(API + "/incidents/" + incident + "/closing")
                .then()
                .statusCode(200);
    }

    /** Shares an incident of theirs with an authority. */
    public String shares(String incident, Player with) {
        return Stage.shared(coordinator, incident, with);
    }

    /** Letters that wait to be sent to somebody on the roster. */
    public List<String> letters(Player to) {
        return Store.asJob("post", c -> {
            try (var statement = c.prepareStatement("select filled::text from letter where mailbox = ? order by id")) {
                statement.setString(1, to.subject() + "@desk.example");
                var found = new java.util.ArrayList<String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            }
        });
    }

    /** Has alerts sent to an address; the secret. */
    public String calls(String url) {
        return sets(url, 0).then().statusCode(200).extract().path("secret");
    }

    public io.restassured.response.ValidatableResponse keepsContact(int version, Object entry) {
        return coordinator
                .sends(entry)
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/contacts/own")
                .then();
    }

    /** Somebody with a coordinator's role at an organisation of another kind. */
    public static Player of(String kind) {
        return Stage.player("EE", kind, "coordinator");
    }

    /** An account of an entity that reports to this authority. */
    public Player entity() {
        return Stage.entity(coordinator);
    }

    /** A calendar: its id, and the path of its secret address. */
    public record Subscription(String id, String path) {}

    public Subscription subscribes(Player who, String scope) {
        var made = who.sends(Map.of("scope", scope, "language", "en"))
                .post(API + "/calendars")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var url = made.getString("url");
        return new Subscription(made.getString("id"), url.substring(url.indexOf("/public/")));
    }

    public Response unsubscribes(Player who, Subscription calendar) {
        return who.asks().delete(API + "/calendars/" + calendar.id());
    }

    /** As a calendar program does, without signing in. */
    public Response fetch(Subscription calendar) {
        return io.restassured.RestAssured.given().filter(Stage.CONTRACT).get(API + calendar.path());
    }

    /** Takes every role from somebody. */
    public void dismisses(Player who) {
        Store.doAsJob("grants", c -> {
            try (var update = c.prepareStatement("update power_grant set revoked = true where subject = ?")) {
                update.setString(1, who.subject());
                return update.executeUpdate();
            }
        });
    }

    public Response sets(String url, int version) {
        return coordinator
                .sends(Map.of("url", url))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/webhook");
    }

    public Response posts(String path) {
        return coordinator.asks().post(API + path);
    }

    public JsonPath deliveries() {
        return officer.asks()
                .get(API + "/webhook/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
