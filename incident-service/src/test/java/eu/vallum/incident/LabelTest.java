package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class LabelTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final Player finland = Stage.coordinator("FI");

    @Test
    void a_stricter_label_tightens_looser_shares_at_once_and_leaves_the_strict_ones() {
        // given
        var id = Stage.filed(owner, Stage.report("tlp", "AMBER"));
        Stage.shared(owner, id, latvia, "AMBER");
        Stage.shared(owner, id, finland, "AMBER+STRICT");
        // when
        mark(id, "AMBER+STRICT").statusCode(200).body("shares.fate", contains("tightened", "kept"));
        // then
        for (var reader : List.of(owner, latvia, finland)) {
            reader.asks().get(API + "/incidents/" + id).then().body("tlp", equalTo("AMBER+STRICT"));
        }
        latvia.asks().get(API + "/shared").then().body("items[0].share.tightenedReason", equalTo("the victim asked"));
        finland.asks().get(API + "/shared").then().body("items[0].share.tightenedReason", nullValue());
    }

    @Test
    void under_red_no_organisation_keeps_it_and_each_gets_a_tombstone_with_the_reason() {
        // given
        var id = Stage.filed(owner, Stage.report("tlp", "GREEN"));
        Stage.shared(owner, id, latvia, "AMBER+STRICT");
        // when
        mark(id, "RED").body("shares.fate", contains("ended"));
        // then
        latvia.asks().get(API + "/incidents/" + id).then().statusCode(404);
        latvia.asks()
                .get(API + "/shared?state=withdrawn")
                .then()
                .body("items[0].share.withdrawnReason", equalTo("the victim asked"));
        owner.asks().get(API + "/incidents/" + id).then().body("tlp", equalTo("RED"));
    }

    @Test
    void the_preview_names_who_loses_what_and_changes_nothing() {
        // given
        var id = Stage.filed(owner, Stage.report("tlp", "GREEN"));
        Stage.shared(owner, id, latvia, "GREEN");
        // when
        owner.sends(Map.of("tlp", "AMBER"))
                .post(API + "/incidents/" + id + "/label/preview")
                .then()
                .body("from", equalTo("GREEN"))
                .body("mayPassOn", equalTo("own-organisation-and-clients"))
                .body("shares[0].mayPassOn", equalTo("community"))
                .body("shares[0].fate", equalTo("tightened"));
        // then
        latvia.asks().get(API + "/incidents/" + id).then().body("tlp", equalTo("GREEN"));
    }

    @Test
    void a_tightened_share_never_shows_what_its_first_label_kept_back() {
        // given
        var id = Stage.filed(owner, Stage.report("tlp", "GREEN"));
        Stage.shared(owner, id, latvia, "GREEN");
        latvia.asks().get(API + "/incidents/" + id).then().body("entity.name", nullValue());
        // when
        mark(id, "AMBER");
        // then
        latvia.asks()
                .get(API + "/incidents/" + id)
                .then()
                .body("tlp", equalTo("AMBER"))
                .body("entity.name", nullValue())
                .body("withheld", hasItem("entity.name"));
        latvia.asks().get(API + "/shared").then().body("items[0].incident.entity.name", nullValue());
    }

    @Test
    void a_looser_label_gives_nobody_more() {
        // given
        var id = Stage.filed(owner, Stage.report("tlp", "AMBER"));
        Stage.shared(owner, id, latvia, "AMBER");
        // when
        mark(id, "GREEN").body("shares.fate", contains("kept"));
        // then
        latvia.asks().get(API + "/incidents/" + id).then().body("tlp", equalTo("AMBER"));
    }

    @Test
    void who_took_a_file_is_told_of_the_stricter_label() {
        // given
        var id = Stage.filed(owner, Stage.report("tlp", "GREEN"));
        Stage.shared(owner, id, latvia, "GREEN");
        latvia.asks().get(API + "/incidents/" + id + "/file").then().statusCode(200);
        // when
        mark(id, "AMBER+STRICT");
        // then
        latvia.asks()
                .get(API + "/downloads?recalled=true")
                .then()
                .body("items[0].recall.why", equalTo("tightened"))
                .body("items[0].recall.tlp", equalTo("AMBER+STRICT"));
    }

    @Test
    void misp_2223_a_reader_never_sees_two_labels_of_one_incident() {
        // given
        var id = Stage.filed(owner, Stage.report("tlp", "CLEAR"));
        Stage.shared(owner, id, latvia, "CLEAR");
        for (var label : List.of("GREEN", "AMBER", "AMBER+STRICT", "AMBER", "GREEN", "AMBER+STRICT")) {
            // when
            mark(id, label);
            // then
            String one = latvia.asks().get(API + "/incidents/" + id).path("tlp");
            String listed = latvia.asks().get(API + "/incidents").path("items[0].tlp");
            String shared = latvia.asks().get(API + "/shared").path("items[0].share.tlp");
            String given =
                    owner.asks().get(API + "/incidents/" + id + "/shares").path("items[0].tlp");
            assertEquals(List.of(one, one, one), List.of(listed, shared, given), label);
        }
        latvia.asks().get(API + "/shared").then().body("items", hasSize(1));
    }

    @Test
    void a_change_from_a_version_that_is_over_is_refused() {
        // given
        var id = Stage.filed(owner);
        mark(id, "AMBER+STRICT");
        // when, then
        owner.sends(Map.of("tlp", "GREEN", "reason", "r"))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + id + "/label")
                .then()
                .statusCode(412);
        owner.asks().get(API + "/incidents/" + id).then().body("tlp", not(equalTo("GREEN")));
    }

    private ValidatableResponse mark(String id, String label) {
        int version = owner.asks().get(API + "/incidents/" + id).path("version");
        return owner.sends(Map.of("tlp", label, "reason", "the victim asked"))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + id + "/label")
                .then()
                .statusCode(200);
    }
}
