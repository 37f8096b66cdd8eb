package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class RegisterTest {
    private final Stage.Player kadri = Stage.coordinator("EE");

    @Test
    void an_entity_is_found_by_part_of_its_name_its_short_name_or_its_number() {
        // given
        Stage.registered(
                kadri,
                Map.of(
                        "name",
                        "Northern Coast Hospital",
                        "shortName",
                        "NCH",
                        "identifiers",
                        List.of(Map.of("scheme", "national", "value", "80012345"))));
        Stage.registered(kadri, Map.of("name", "Western Grid 100% Utility"));
        // then
        for (var q : List.of("coast", "nch", "0012345", "HOSPITAL")) {
            found(q).body("items.name", contains("Northern Coast Hospital"));
        }
        found("%").body("items.name", contains("Western Grid 100% Utility"));
        found("").body("items", hasSize(2));
        found("_").body("items", hasSize(0));
    }

    @Test
    void a_register_belongs_to_one_authority() {
        // given
        var id = Stage.registered(kadri, Map.of("name", "Secret supplier"));
        var janis = Stage.coordinator("LV");
        // then
        janis.asks().get(API + "/entities").then().statusCode(200).body("items", hasSize(0));
        janis.asks().get(API + "/entities/" + id).then().statusCode(404);
        janis.sends(Stage.report("entity", Map.of("id", id, "name", "Secret supplier")))
                .post(API + "/incidents")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/entity/id"));
        long rows = Store.as(janis.organisation(), c -> Store.count(c, "select count(*) from entity"));
        assertEquals(0L, rows);
    }

    @Test
    void a_list_goes_on_where_the_page_ended() {
        // given
        for (var name : List.of("d", "B", "a", "C", "b")) {
            Stage.registered(kadri, Map.of("name", name));
        }
        // when
        var names = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = kadri.asks()
                    .queryParam("limit", 2)
                    .queryParam("after", next == null ? "" : next)
                    .get(API + "/entities");
            names.addAll(page.path("items.name"));
            next = page.path("next");
        } while (next != null);
        // then
        assertEquals(
                List.of("a", "b", "b", "c", "d"),
                names.stream().map(String::toLowerCase).toList());
    }

    @Test
    void a_file_says_of_every_row_what_became_of_it() {
        // given
        var known = Stage.registered(
                kadri, Map.of("name", "Port", "identifiers", List.of(Map.of("scheme", "national", "value", "7"))));
        var file = """
                \ufeffName;Category;Sectors;MemberState;Identifiers;contactName;contactMailbox
                Southern Port;important;transport|energy;EE;national=7;Duty;duty@port.example
                "Ütlev ""Quoted"" Hospital";essential;health;LV;lei=529900T8BM49AURSDO55;;
                =HYPERLINK(""x"");other;space;;;;
                ;other;space;;;;
                Nobody;vital;space;;;;
                Nowhere;other;casino;;;;
                Bad number;other;space;;=5;;
                Bad box;other;space;;;;not a mailbox
                Southern Port Again;other;space;;national=7;;
                Short row;other
                """;
        // when
        EntityAnswers.file(kadri, file)
                .statusCode(200)
                .body("read", equalTo(10))
                .body("added", equalTo(2))
                .body("changed", equalTo(1))
                .body("rejected", equalTo(7))
                .body("rejects.line", contains(5, 6, 7, 8, 9, 10, 11))
                .body(
                        "rejects.reason",
                        contains(
                                "Missing",
                                "Unknown",
                                "Unknown",
                                "Malformed",
                                "Malformed",
                                "TwiceInFile",
                                "WrongNumberOfCells"));
        // then
        kadri.asks()
                .get(API + "/entities/" + known)
                .then()
                .body("name", equalTo("Southern Port"))
                .body("sectors", contains("transport", "energy"))
                .body("contacts[0].mailbox", equalTo("duty@port.example"));
        EntityAnswers.file(kadri, file)
                .statusCode(200)
                .body("unchanged", equalTo(3))
                .body("added", equalTo(0));
    }

    @Test
    void a_file_that_is_tried_writes_nothing() {
        kadri.asks()
                .contentType("text/csv")
                .body("name,category,sectors\nA,other,space\n")
                .post(API + "/entities/imports?dry=true")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        found("").body("items", hasSize(0));
    }

    @Test
    void a_file_that_is_no_register_is_refused_as_a_whole() {
        for (var file : List.of("", "a,b\n1,2\n", "name,category,sectors\n\"open quote,other,space\n")) {
            EntityAnswers.file(kadri, file).statusCode(422).body("code", equalTo("not-a-register-file"));
        }
        kadri.asks()
                .contentType("text/csv")
                .body(new byte[] {'n', 'a', 'm', 'e', (byte) 0xff})
                .post(API + "/entities/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void an_officers_report_says_when_it_was_received_and_by_whom_and_names_the_entity_of_the_register() {
        // given
        var id = Stage.registered(kadri, Map.of("name", "Northern Coast Hospital"));
        var mari = Stage.colleague(kadri.organisation(), "EE", "officer");
        // when
        var report = Stage.report("entity", Map.of("id", id, "name", "Northern Coast Hospital"));
        report.put("channel", "phone");
        String filed = Stage.filed(mari, report);
        // then
        kadri.asks()
                .get(API + "/incidents/" + filed)
                .then()
                .body("channel", equalTo("phone"))
                .body("receivedAt", equalTo(report.get("receivedAt")))
                .body("receivedBy", equalTo(mari.name()))
                .body("entity.confirmed", equalTo(true))
                .body("entity.id", equalTo(id));
        kadri.asks().get(API + "/entities/" + id).then().body("reports", equalTo(1));
        kadri.asks()
                .get(API + "/incidents/" + Stage.filed(kadri))
                .then()
                .body("entity.confirmed", equalTo(false))
                .body("entity.id", nullValue());
    }

    @Test
    void who_took_the_report_never_leaves_the_owner() {
        var janis = Stage.coordinator("LV");
        var id = Stage.filed(kadri);
        Stage.shared(kadri, id, janis);
        kadri.asks().get(API + "/incidents/" + id).then().body("receivedBy", notNullValue());
        janis.asks().get(API + "/incidents/" + id).then().statusCode(200).body("receivedBy", nullValue());
    }

    @Test
    void accounts_are_linked_only_when_the_authority_confirmed_them_and_to_one_entity() {
        // given
        var liis = Stage.entity(kadri);
        var foreign = Stage.entity(Stage.coordinator("EE"));
        // then
        Stage.registered(kadri, Map.of("organisation", liis.organisation().toString()));
        var again = new java.util.HashMap<String, Object>(
                Map.of("name", "x", "category", "other", "sectors", List.of("space")));
        again.put("organisation", liis.organisation().toString());
        kadri.sends(again).post(API + "/entities").then().statusCode(409).body("code", equalTo("organisation-taken"));
        again.put("organisation", foreign.organisation().toString());
        kadri.sends(again)
                .post(API + "/entities")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/organisation"));
    }

    private io.restassured.response.ValidatableResponse found(String q) {
        return kadri.asks().queryParam("q", q).get(API + "/entities").then().statusCode(200);
    }
}
