package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Assurance;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An authority with some incidents, to many of which one thing is done at once. */
public final class Many {
    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player stranger = Stage.coordinator("SE");
    private final Player recipient = Stage.coordinator("LV");
    private final Player other = Stage.coordinator("LT");

    public Player owner() {
        return owner;
    }

    /** Whom incidents are shared with. */
    public Player recipient() {
        return recipient;
    }

    /** Another one of these. */
    public Player other() {
        return other;
    }

    /** Terms for some of them. */
    public static Map<String, Object> share(Player... recipients) {
        return Map.of("recipients", ids(recipients), "tlp", "AMBER", "basis", "NIS2 Art. 23(6)");
    }

    /** A withdrawal from some of them, or from everybody. */
    public static Map<String, Object> withdraw(Player... recipients) {
        return recipients.length == 0
                ? Map.of("reason", "No longer needed")
                : Map.of("reason", "No longer needed", "recipients", ids(recipients));
    }

    private static List<String> ids(Player... players) {
        return Stream.of(players).map(one -> one.organisation().toString()).toList();
    }

    public void shares(String incident, Player with) {
        Stage.shared(owner, incident, with);
    }

    /** A group of the authority's to which both recipients belong. */
    public String group() {
        return Stage.group(owner, recipient, other);
    }

    /** Holds it back from everybody. */
    public String holds(String incident) {
        return HoldScene.placed(owner, incident, "information");
    }

    /** Who the authority's coordinator is, as a schedule acts for them. */
    public Acting acting() {
        return new Acting(
                owner.subject(),
                owner.name(),
                Acting.Kind.PERSON,
                owner.organisation(),
                owner.memberState(),
                Assurance.HIGH,
                Set.of());
    }

    public boolean sees(Player player, String incident) {
        return player.asks().get(API + "/incidents/" + incident).statusCode() == 200;
    }

    public String reference(String incident) {
        return of(incident, "reference");
    }

    public <T> T of(String incident, String path) {
        return owner.asks().get(API + "/incidents/" + incident).path(path);
    }

    public JsonPath list(String incident, String what) {
        return owner.asks()
                .get(API + "/incidents/" + incident + "/" + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The same by a colleague who may not share. */
    public ValidatableResponse officerStarts(Map<String, Object> body) {
        return officer.sends(body).post(API + "/acts").then();
    }

    public Map<String, Object> officer() {
        return Map.of("subject", officer.subject(), "name", officer.name());
    }

    public List<String> filed(int count) {
        return IntStream.range(0, count).mapToObj(n -> Stage.filed(owner)).toList();
    }

    /** One under a label of its own. */
    public String filed(String tlp) {
        return Stage.filed(owner, Stage.report("tlp", tlp));
    }

    /** Gives it to a group to which both recipients belong; the act. */
    public String groupShares(String incident) {
        return Stage.groupShared(owner, incident, group(), "AMBER", true);
    }

    /** Reference of an incident that others share with the authority. */
    public String received() {
        var id = Stage.filed(stranger);
        Stage.shared(stranger, id, owner);
        return stranger.asks().get(API + "/incidents/" + id).path("reference");
    }

    /** An incident that the authority knows nothing of. */
    public String strangers() {
        return Stage.filed(stranger);
    }

    public void closed(String incident) {
        int version = owner.asks().get(API + "/incidents/" + incident).path("version");
        owner.sends(Map.of("reason", "over"))
                .header("If-Match", "\"" + version + "\"")
                .post(API + "/incidents/" + incident + "/closing")
                .then()
                .statusCode(200);
    }

    public void assigned(String incident, Map<String, Object> to) {
        int version = owner.asks().get(API + "/incidents/" + incident).path("version");
        owner.sends(to)
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + incident + "/officer")
                .then()
                .statusCode(200);
    }

    public @Nullable String officerOf(String incident) {
        return owner.asks().get(API + "/incidents/" + incident).path("officer.subject");
    }

    public List<Object> entries(String incident, String kind) {
        return owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .path("items.findAll { it.kind == '" + kind + "' }");
    }

    public JsonPath preview(Map<String, Object> body) {
        return owner.sends(body)
                .post(API + "/acts/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public ValidatableResponse start(Map<String, Object> body) {
        return owner.sends(body).post(API + "/acts").then();
    }

    public ValidatableResponse start(Map<String, Object> body, String key) {
        return owner.sends(body)
                .header("Idempotency-Key", key)
                .post(API + "/acts")
                .then();
    }

    public String started(Map<String, Object> body) {
        return start(body).statusCode(201).extract().path("id");
    }

    public ValidatableResponse undo(String run) {
        return owner.sends(Map.of("reason", "It was a mistake."))
                .post(API + "/acts/" + run + "/undo")
                .then();
    }

    public String undone(String run) {
        return undo(run).statusCode(201).extract().path("id");
    }

    public JsonPath read(String run) {
        return owner.asks()
                .get(API + "/acts/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Once it is done. The schedule works on it too; one of both comes to its end. */
    public JsonPath finished(String run, Runnable look) {
        while (open(run)) {
            look.run();
        }
        return read(run);
    }

    private boolean open(String run) {
        return Store.as(
                        owner.organisation(),
                        c -> Store.count(
                                c, "select count(*) from bulk_run where finished_at is null and id = '" + run + "'"))
                > 0;
    }
}
