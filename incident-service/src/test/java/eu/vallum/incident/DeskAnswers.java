package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;

/** Every promised answer of the night desk. */
final class DeskAnswers {
    static final Map<String, Object> EMPTY = Map.of(
            "people", List.of(),
            "week", List.of(),
            "swaps", List.of(),
            "absences", List.of(),
            "waitMinutes", 15,
            "warnHours", 6);
    static final Map<String, Object> CONTACT = Map.of(
            "phone", "+372 663 0299",
            "mailbox", "duty@ee.example",
            "hours", "24/7",
            "languages", List.of("et", "en"));
    static final List<Call> CALLS = List.of(
            new Call("GET", "/roster", ""),
            new Call("PUT", "/roster", EMPTY),
            new Call("GET", "/calendars", ""),
            new Call("POST", "/calendars", Map.of("scope", "own", "language", "en")),
            new Call("DELETE", "/calendars/{m}", ""),
            new Call("GET", "/contacts", ""),
            new Call("GET", "/contacts/own", ""),
            new Call("PUT", "/contacts/own", CONTACT),
            new Call("POST", "/contacts/own/verification", ""),
            new Call("GET", "/alerts", ""),
            new Call("GET", "/alerts/{m}", ""),
            new Call("POST", "/alerts/{m}/acknowledgement", ""),
            new Call("GET", "/webhook", ""),
            new Call("PUT", "/webhook", Map.of("url", "https://192.0.2.1/")),
            new Call("DELETE", "/webhook", ""),
            new Call("POST", "/webhook/secret", ""),
            new Call("POST", "/webhook/test", ""),
            new Call("GET", "/webhook/deliveries", ""));

    private DeskAnswers() {}

    static void give() {
        var coordinator = Stage.coordinator("EE");
        roster(coordinator);
        calendars(OnDuty.here());
        contacts(OnDuty.here());
        alerts();
        webhook(OnDuty.here());
    }

    private static void calendars(OnDuty desk) {
        var feed = desk.subscribes(desk.officer(), "own");
        desk.officer()
                .sends(Map.of("scope", "x"))
                .post(API + "/calendars")
                .then()
                .statusCode(400);
        desk.officer().asks().get(API + "/calendars").then().statusCode(200);
        desk.fetch(feed).then().statusCode(200);
        desk.unsubscribes(desk.officer(), feed).then().statusCode(204);
        desk.unsubscribes(desk.officer(), feed).then().statusCode(404);
        desk.fetch(feed).then().statusCode(404);
    }

    private static void contacts(OnDuty desk) {
        desk.officer().asks().get(API + "/contacts").then().statusCode(200);
        desk.officer().asks().get(API + "/contacts?limit=0").then().statusCode(400);
        desk.officer().asks().get(API + "/contacts/own").then().statusCode(200);
        desk.posts("/contacts/own/verification").then().statusCode(404);
        desk.coordinator().sends(CONTACT).put(API + "/contacts/own").then().statusCode(428);
        desk.keepsContact(0, Map.of()).statusCode(400);
        desk.keepsContact(7, CONTACT).statusCode(412);
        desk.keepsContact(0, CONTACT).statusCode(200);
        desk.posts("/contacts/own/verification").then().statusCode(200);
    }

    private static void alerts() {
        var desk = OnDuty.here();
        desk.officer().asks().get(API + "/alerts?state=x").then().statusCode(400);
        var alert = alert(desk.coordinator());
        desk.officer().asks().get(API + "/alerts").then().statusCode(200);
        desk.officer().asks().get(API + "/alerts/" + alert).then().statusCode(200);
        desk.acknowledges(desk.officer(), alert).then().statusCode(200);
    }

    /** A row as the job writes it. */
    static String alert(Player owner) {
        var id = UuidV7.next().toString();
        Store.doAsJob("desk", c -> c.createStatement().executeUpdate("""
                insert into alert (id, owner, kind, about, reference, raised_at)
                values ('%s', '%s', 'incident-filed', '%s', 'EE-2026-Quokka', now())""".formatted(id, owner.organisation(), id)));
        return id;
    }

    /** With a webhook and one call in its log. */
    static void hooked(Player owner) {
        owner.sends(Map.of("url", "http://127.0.0.1:9/"))
                .header("If-Match", "\"0\"")
                .put(API + "/webhook")
                .then()
                .statusCode(200);
        owner.asks().post(API + "/webhook/test").then().statusCode(202);
    }

    private static void webhook(OnDuty desk) {
        var address = "http://127.0.0.1:9/";
        desk.coordinator().asks().get(API + "/webhook").then().statusCode(200);
        desk.posts("/webhook/secret").then().statusCode(404);
        desk.posts("/webhook/test").then().statusCode(404);
        desk.sets("x", 0).then().statusCode(400);
        desk.sets(address, 4).then().statusCode(412);
        desk.coordinator()
                .sends(Map.of("url", address))
                .put(API + "/webhook")
                .then()
                .statusCode(428);
        desk.calls(address);
        desk.posts("/webhook/secret").then().statusCode(200);
        desk.posts("/webhook/test").then().statusCode(202);
        desk.coordinator()
                .asks()
                .get(API + "/webhook/deliveries?limit=0")
                .then()
                .statusCode(400);
        desk.deliveries();
        desk.coordinator().asks().delete(API + "/webhook").then().statusCode(204);
    }

    private static void roster(Player coordinator) {
        coordinator.asks().get(API + "/roster").then().statusCode(200);
        coordinator.sends(EMPTY).put(API + "/roster").then().statusCode(428);
        RosterTest.sends(coordinator, 0, Map.of()).statusCode(400);
        RosterTest.sends(coordinator, 9, EMPTY).statusCode(412);
        RosterTest.sends(coordinator, 0, EMPTY).statusCode(200);
    }
}
