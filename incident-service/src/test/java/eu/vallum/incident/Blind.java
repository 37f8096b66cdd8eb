package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.blind.BlindJob;
import eu.vallum.incident.observable.ObservableType;
import eu.vallum.incident.observable.Observables;
import eu.vallum.platform.id.UuidV7;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Acts of blind correlation that tests repeat. */
public final class Blind {
    private Blind() {}

    public static JsonPath state(Player who) {
        return who.asks().get(API + "/blind").then().statusCode(200).extract().jsonPath();
    }

    public static Response switches(Player who, boolean on) {
        return who.sends(Map.of("enabled", on))
                .header("If-Match", "\"" + state(who).getInt("version") + "\"")
                .put(API + "/blind");
    }

    public static Player takingPart(String memberState) {
        var player = Stage.coordinator(memberState);
        switches(player, true).then().statusCode(200);
        return player;
    }

    /** A name that no other test has. */
    public static String name() {
        return "n" + UuidV7.next().toString().replace("-", "") + ".example";
    }

    public static String digest(String type, String value) {
        return Observables.of(ObservableType.of(type).orElseThrow(), value)
                .orElseThrow()
                .digest();
    }

    public static Response sends(Player who, String incident, String... digests) {
        return who.sends(Map.of("digests", List.of(digests))).post(API + "/incidents/" + incident + "/blind-digests");
    }

    /** An incident with indicators of a MISP type, taken up. */
    public static String with(Player who, String type, String... values) {
        var incident = Stage.filed(who);
        adds(who, incident, type, "", values);
        BlindJob.works();
        return incident;
    }

    static void adds(Player who, String incident, String type, String tag, String... values) {
        var attributes = Arrays.stream(values)
                .map(value ->
                        "{\"uuid\": \"%s\", \"type\": \"%s\", \"category\": \"Network activity\", \"value\": \"%s\"%s}"
                                .formatted(
                                        UuidV7.next(),
                                        type,
                                        value,
                                        tag.isEmpty() ? "" : ", \"Tag\": [{\"name\": \"" + tag + "\"}]"))
                .collect(Collectors.joining(","));
        who.sends(
                        "{\"Event\": {\"uuid\": \"%s\", \"info\": \"sample\", \"date\": \"2026-11-19\", \"distribution\": \"1\", \"Attribute\": [%s]}}"
                                .formatted(UuidV7.next(), attributes))
                .post(API + "/incidents/" + incident + "/imports")
                .then()
                .statusCode(201);
    }

    /** An incident with digests alone. */
    public static String holding(Player who, String... digests) {
        var incident = Stage.filed(who);
        sends(who, incident, digests).then().statusCode(200);
        return incident;
    }

    public static JsonPath matches(Player who, String state) {
        return who.asks()
                .get(API + "/blind/matches?limit=200&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static int matched(Player who) {
        return matches(who, "open").getList("items").size();
    }

    public static Response asks(Player who, String match, String text) {
        return who.sends(Map.of("text", text)).post(API + "/blind/matches/" + match + "/requests");
    }

    public static Response answers(Player who, String match, String request, boolean opened) {
        return who.sends(Map.of("opened", opened, "text", "So it is"))
                .post(API + "/blind/matches/" + match + "/requests/" + request + "/answer");
    }
}
