package eu.vallum.incident.classification;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Heard;
import eu.vallum.incident.Stage;
import eu.vallum.incident.vocabulary.Shelf;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ClassificationTest {
    private static final String ERROR = "vallum-cause:root=\"human-error\"";
    private static final String MALICE = "vallum-cause:root=\"malicious-action\"";
    private static final String UPDATE = "vallum-cause:contributing=\"missing-update\"";
    private static final String SIGN_IN = "vallum-cause:contributing=\"weak-sign-in\"";

    private final Stage.Player owner = Stage.coordinator("EE");
    private final Stage.Player recipient = Stage.coordinator("LV");
    private String incident = "";

    @BeforeEach
    void shelved() {
        Shelf.stocked();
        incident = Stage.filed(owner);
    }

    @Test
    void a_term_of_an_exclusive_predicate_takes_the_place_of_the_one_before_and_others_stand_side_by_side() {
        // when
        puts("root", "human-error").statusCode(200).body("items.tag", contains(ERROR));
        puts("contributing", "missing-update").statusCode(200);
        puts("contributing", "weak-sign-in").statusCode(200);
        puts("root", "malicious-action").statusCode(200);
        // then
        list(owner)
                .body("items.tag", containsInAnyOrder(MALICE, UPDATE, SIGN_IN))
                .body("items.by", everyItem(equalTo(owner.name())))
                .body("items.find { it.value == 'malicious-action' }.label", equalTo("Malicious action"))
                .body("items.version", everyItem(equalTo(1)));
    }

    @Test
    void the_same_term_again_changes_nothing_and_the_history_keeps_what_was_put_and_taken_off() {
        // given
        puts("root", "human-error");
        String id = puts("root", "human-error")
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        // when
        owner.asks()
                .delete(API + "/incidents/" + incident + "/classification/" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        owner.asks()
                .delete(API + "/incidents/" + incident + "/classification/" + id)
                .then()
                .statusCode(404);
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'classified' }.subject", contains(ERROR))
                .body("items.findAll { it.kind == 'classification-removed' }.subject", contains(ERROR));
    }

    @Test
    void a_marking_and_a_word_that_no_vocabulary_has_classify_nothing() {
        for (var wrong : List.of(
                Map.of("vocabulary", "tlp", "predicate", "red"),
                Map.of("vocabulary", "PAP", "predicate", "RED"),
                Map.of("vocabulary", "none", "predicate", "root", "value", "human-error"),
                Map.of("vocabulary", "vallum-cause", "predicate", "root", "value", "witchcraft"),
                Map.of("vocabulary", "vallum-cause", "predicate", "root"))) {
            owner.sends(wrong)
                    .post(API + "/incidents/" + incident + "/classification")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unknown-term"));
        }
        list(owner).body("items", hasSize(0));
    }

    @Test
    void a_recipient_reads_it_and_hears_of_it_and_only_the_owner_puts_and_takes_off() throws InterruptedException {
        // given
        Stage.shared(owner, incident, recipient);
        String id = puts("root", "human-error").extract().path("items[0].id");
        // then
        list(recipient).body("items.tag", contains(ERROR)).body("items[0].by", nullValue());
        Heard.soon(recipient, incident, "classification-changed");
        recipient
                .sends(Map.of("vocabulary", "vallum-cause", "predicate", "root", "value", "human-error"))
                .post(API + "/incidents/" + incident + "/classification")
                .then()
                .statusCode(403)
                .body("code", equalTo("only-owner"));
        recipient
                .asks()
                .delete(API + "/incidents/" + incident + "/classification/" + id)
                .then()
                .statusCode(403);
        Stage.coordinator("SE")
                .asks()
                .get(API + "/incidents/" + incident + "/classification")
                .then()
                .statusCode(404);
        recipient
                .asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.kind", not(hasItem("classified")));
    }

    @Test
    void whoever_the_summary_is_withheld_from_reads_no_classification_of_it() {
        // given
        Stage.shared(owner, incident, recipient);
        puts("root", "human-error");
        // when
        owner.sends(Map.of("fields", List.of("summary")))
                .put(API + "/incidents/" + incident + "/redactions/" + recipient.organisation())
                .then()
                .statusCode(200);
        // then
        list(recipient).body("items", hasSize(0));
        list(owner).body("items", hasSize(1));
    }

    @Test
    void misp_events_carry_it_as_tags_beside_their_own() {
        // given
        Stage.shared(owner, incident, recipient);
        owner.sends(Map.of(
                        "uuid",
                        "57c4445b-c548-4654-af0b-4be3950d2101",
                        "info",
                        "Sample",
                        "Tag",
                        List.of(Map.of("name", "type:OSINT"), Map.of("name", ERROR)),
                        "Attribute",
                        List.of(Map.of(
                                "uuid", "57c5300c-0560-4146-bfaa-40e802de0b8f",
                                "type", "domain",
                                "category", "Network activity",
                                "value", "classified.example"))))
                .post(API + "/incidents/" + incident + "/imports")
                .then()
                .statusCode(201);
        list(owner).body("items", hasSize(0)); // an event's tags classify nothing by themselves
        // when
        puts("root", "human-error");
        puts("contributing", "missing-update");
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/misp-events")
                .then()
                .statusCode(200)
                .body("response[0].Event.Tag.name", containsInAnyOrder("type:OSINT", ERROR, UPDATE));
        recipient
                .asks()
                .get(API + "/incidents/" + incident + "/misp-events")
                .then()
                .body("response[0].Event.Tag.name", containsInAnyOrder(ERROR, UPDATE));
    }

    @Test
    void what_was_said_stays_as_it_was_said_when_the_vocabulary_changes_or_goes() {
        // given
        classify("many", "one", "v7").statusCode(200);
        // when
        Shelf.with(Map.of());
        // then
        list(owner)
                .body("items[0].tag", equalTo("many:one=\"v7\""))
                .body("items[0].label", equalTo("Value 7"))
                .body("items[0].version", equalTo(1));
        classify("many", "one", "v8").statusCode(422);
    }

    @Test
    void who_puts_exclusive_terms_at_the_same_time_leaves_one() throws Exception {
        // when
        var values = List.of("human-error", "malicious-action", "system-failure", "natural-event");
        var threads = values.stream()
                .map(value -> Thread.ofVirtual().start(() -> puts("root", value)))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        // then
        assertEquals(
                1,
                list(owner)
                        .body("items[0].id", notNullValue())
                        .extract()
                        .<List<?>>path("items")
                        .size());
    }

    private ValidatableResponse puts(String predicate, String value) {
        return classify("vallum-cause", predicate, value);
    }

    private ValidatableResponse classify(String vocabulary, String predicate, String value) {
        return owner.sends(Map.of("vocabulary", vocabulary, "predicate", predicate, "value", value))
                .post(API + "/incidents/" + incident + "/classification")
                .then();
    }

    private ValidatableResponse list(Stage.Player who) {
        return who.asks()
                .get(API + "/incidents/" + incident + "/classification")
                .then()
                .statusCode(200);
    }
}
