package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An authority with some incidents, of which many are given to an officer at once. */
public final class Many {
    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player stranger = Stage.coordinator("SE");

    public Map<String, Object> officer() {
        return Map.of("subject", officer.subject(), "name", officer.name());
    }

    public List<String> filed(int count) {
        return IntStream.range(0, count).mapToObj(n -> Stage.filed(owner)).toList();
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
                .post(API + "/assignments/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public ValidatableResponse start(Map<String, Object> body) {
        return owner.sends(body).post(API + "/assignments").then();
    }

    public ValidatableResponse start(Map<String, Object> body, String key) {
        return owner.sends(body)
                .header("Idempotency-Key", key)
                .post(API + "/assignments")
                .then();
    }

    public String started(Map<String, Object> body) {
        return start(body).statusCode(201).extract().path("id");
    }

    public ValidatableResponse undo(String run) {
        return owner.asks().post(API + "/assignments/" + run + "/undo").then();
    }

    public String undone(String run) {
        return undo(run).statusCode(201).extract().path("id");
    }

    public JsonPath read(String run) {
        return owner.asks()
                .get(API + "/assignments/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public boolean open(String run) {
        return Store.as(
                        owner.organisation(),
                        c -> Store.count(
                                c, "select count(*) from bulk_run where finished_at is null and id = '" + run + "'"))
                > 0;
    }
}
