package eu.vallum.incident.note;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Heard;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes of one organisation and messages between those who have an incident. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NoteTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player latvia = Stage.coordinator("LV");
    private final Player finland = Stage.coordinator("FI");
    private String incident = "";
    private String path = "";
    private String share = "";

    @BeforeEach
    void share() {
        incident = Stage.filed(owner);
        path = API + "/incidents/" + incident + "/notes";
        share = Stage.shared(owner, incident, latvia);
        Stage.shared(owner, incident, finland);
    }

    @Test
    void a_note_without_readers_stays_in_its_organisation_also_away_from_the_owner() {
        // when
        String ours = written(owner, "Ours", "AMBER").statusCode(201).extract().path("id");
        String theirs =
                written(latvia, "Theirs", "AMBER").statusCode(201).extract().path("id");
        // then
        officer.asks().get(path).then().body("items.id", contains(ours));
        latvia.asks().get(path).then().body("items.id", contains(theirs));
        finland.asks().get(path).then().statusCode(200).body("items", empty());
        owner.asks().get(path + "/" + theirs + "/versions").then().statusCode(404);
    }

    @Test
    void a_message_reaches_whom_it_was_sent_to_and_does_not_tell_them_of_each_other() {
        // when
        String id = written(owner, "Block it", "AMBER", latvia, finland)
                .statusCode(201)
                .body("to", hasSize(2))
                .extract()
                .path("id");
        String reply = written(latvia, "Done", "AMBER", owner)
                .statusCode(201)
                .extract()
                .path("id");
        // then
        latvia.asks()
                .get(path)
                .then()
                .body("items.id", contains(reply, id))
                .body("items[1].to.memberState", contains("LV"))
                .body("items[1].text", equalTo("Block it"));
        finland.asks().get(path).then().body("items.id", contains(id)).body("items[0].to.memberState", contains("FI"));
        owner.asks().get(path).then().body("items.id", contains(reply, id));
    }

    @Test
    void a_message_goes_only_where_the_incident_went_and_from_a_recipient_only_to_its_owner() {
        var sweden = Stage.coordinator("SE");
        written(owner, "x", "AMBER", sweden).statusCode(422).body("code", equalTo("not-shared-with"));
        written(latvia, "x", "AMBER", finland).statusCode(400);
        written(owner, "x", "AMBER", owner).statusCode(400);
        written(sweden, "x", "AMBER").statusCode(404);
        written(Stage.entity(owner), "x", "AMBER").statusCode(403);
    }

    @Test
    void a_label_may_be_stricter_than_the_incidents_and_never_looser() {
        written(owner, "x", "GREEN").statusCode(422).body("code", equalTo("tlp-looser-than-incident"));
        String id = written(owner, "x", "AMBER+STRICT", latvia)
                .statusCode(201)
                .body("tlp", equalTo("AMBER+STRICT"))
                .extract()
                .path("id");
        change(owner, id, 0, "y", "AMBER").statusCode(422);
    }

    /** The incident was AMBER when it was written; what it says is not passed on under the old label. */
    @Test
    void a_stricter_label_of_the_incident_marks_what_was_written_before() {
        written(owner, "x", "AMBER", latvia).statusCode(201);
        // when
        label("AMBER+STRICT");
        // then
        for (var reader : List.of(owner, latvia)) {
            reader.asks().get(path).then().body("items[0].tlp", equalTo("AMBER+STRICT"));
        }
    }

    @Test
    void a_red_message_is_read_by_the_persons_it_names_and_by_nobody_else_of_their_organisation() {
        // given: somebody of Latvia wrote, so that the owner knows whom to name
        var colleague = Stage.colleague(latvia.organisation(), "LV", "coordinator");
        written(latvia, "Call me", "AMBER", owner).statusCode(201);
        send(owner, Map.of("text", "x", "tlp", "RED", "to", List.of(latvia.organisation())))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/persons"));
        // when
        String id = send(
                        owner,
                        Map.of(
                                "text",
                                "The source is K.",
                                "tlp",
                                "RED",
                                "to",
                                List.of(latvia.organisation()),
                                "persons",
                                List.of(person(latvia))))
                .statusCode(201)
                .extract()
                .path("id");
        // then
        latvia.asks().get(path).then().body("items.id", hasItem(id));
        owner.asks().get(path).then().body("items.id", hasItem(id));
        for (var unnamed : List.of(colleague, officer)) {
            unnamed.asks().get(path).then().statusCode(200).body("items.id", not(hasItem(id)));
            unnamed.asks().get(path + "/" + id + "/versions").then().statusCode(404);
            unnamed.sends(Map.of("language", "fr", "text", "x"))
                    .post(path + "/" + id + "/translations")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void a_mention_waits_for_the_person_until_they_say_that_they_saw_it() {
        // given
        written(owner, "x", "AMBER", latvia);
        // when
        String id = send(
                        latvia,
                        Map.of(
                                "text",
                                "Please look",
                                "tlp",
                                "AMBER",
                                "to",
                                List.of(owner.organisation()),
                                "mentions",
                                List.of(person(owner))))
                .statusCode(201)
                .extract()
                .path("id");
        // then
        owner.asks()
                .get(API + "/mentions")
                .then()
                .body("items.id", contains(id))
                .body("items[0].waiting", equalTo(true));
        officer.asks().get(API + "/mentions").then().body("items", empty());
        latvia.asks().get(API + "/mentions").then().body("items", empty());
        // when
        officer.asks().post(path + "/" + id + "/seen").then().statusCode(200);
        owner.asks().get(API + "/mentions").then().body("items.id", contains(id));
        owner.asks().post(path + "/" + id + "/seen").then().statusCode(200).body("waiting", equalTo(false));
        // then
        owner.asks().get(API + "/mentions").then().body("items", empty());
    }

    @Test
    void nobody_is_mentioned_who_does_not_read_it_and_nobody_learns_who_works_elsewhere() {
        var without = Stage.colleague(owner.organisation(), "EE", "");
        for (var stranger : List.of(latvia, finland, without)) {
            send(
                            owner,
                            Map.of(
                                    "text",
                                    "x",
                                    "tlp",
                                    "AMBER",
                                    "to",
                                    List.of(latvia.organisation()),
                                    "mentions",
                                    List.of(person(stranger))))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/mentions"))
                    .body("errors[0].code", equalTo("NotAReader"));
        }
        send(owner, Map.of("text", "x", "tlp", "AMBER", "mentions", List.of(person(officer))))
                .statusCode(201);
        officer.asks().get(API + "/mentions").then().body("items", hasSize(1));
    }

    @Test
    void both_versions_are_kept_and_only_the_author_changes_what_they_wrote() {
        // given
        String id = written(owner, "At six", "AMBER", latvia).extract().path("id");
        // when
        change(owner, id, 0, "At seven", null).statusCode(200).body("version", equalTo(1));
        // then
        latvia.asks().get(path).then().body("items[0].text", equalTo("At seven"));
        latvia.asks().get(path + "/" + id + "/versions").then().body("items.text", contains("At seven", "At six"));
        change(owner, id, 0, "At eight", null).statusCode(412);
        change(officer, id, 1, "x", null).statusCode(403).body("code", equalTo("only-author"));
        change(latvia, id, 1, "x", null).statusCode(403);
    }

    @Test
    void of_what_was_withdrawn_readers_keep_a_tombstone_and_no_words() {
        // given
        String id = written(owner, "Quokka", "AMBER", latvia).extract().path("id");
        change(owner, id, 0, "Quokka again", null);
        translated(latvia, id, "lv", "Kvoka").statusCode(201);
        // when
        withdraw(officer, id).statusCode(403);
        withdraw(owner, id).statusCode(200);
        // then
        var left = latvia.asks().get(path).then().extract();
        left.response()
                .then()
                .body("items[0].withdrawnReason", equalTo("another incident"))
                .body("items[0].text", nullValue());
        for (var gone : List.of("Quokka", "Kvoka")) {
            assertEquals(-1, left.asString().indexOf(gone), gone);
        }
        latvia.asks().get(path + "/" + id + "/versions").then().statusCode(200).body("items", empty());
        officer.asks().get(path + "/" + id + "/versions").then().body("items", hasSize(2));
        withdraw(owner, id).statusCode(409);
    }

    @Test
    void a_translation_stands_beside_the_original_and_follows_it() {
        // given
        String id = send(
                        owner,
                        Map.of(
                                "text",
                                "Original",
                                "tlp",
                                "AMBER",
                                "language",
                                "en",
                                "to",
                                List.of(latvia.organisation())))
                .extract()
                .path("id");
        // when
        translated(latvia, id, "lv", "Tulkojums").statusCode(201);
        // then
        owner.asks()
                .get(path)
                .then()
                .body("items[0].text", equalTo("Original"))
                .body("items[0].language", equalTo("en"))
                .body("items[0].translations[0].text", equalTo("Tulkojums"))
                .body("items[0].translations[0].translator", equalTo(latvia.name()))
                .body("items[0].translations[0].ofVersion", equalTo(0));
        translated(latvia, id, "en", "x").statusCode(400);
        finland.asks().get(path).then().body("items", empty());
        translated(finland, id, "fi", "x").statusCode(404);
    }

    /** Each way to lose an incident, and nothing of what was said stays with the reader. */
    @Test
    void whoever_loses_the_incident_loses_what_was_written_to_them_and_by_them_at_once() {
        var group = Stage.group(owner, Stage.coordinator("PL"), latvia);
        Map<String, Runnable> losses = Map.of(
                "withdrawal", () -> Stage.withdrawn(owner, incident, share),
                "label", () -> label("RED"),
                "deletion", () -> delete(),
                "redaction", () -> withhold("timeline"),
                "group",
                        () -> owner.sends(Map.of("reason", "moved"))
                                .post(API + "/groups/" + group + "/members/" + latvia.organisation() + "/removal")
                                .then()
                                .statusCode(200));
        losses.forEach((how, loss) -> {
            incident = Stage.filed(owner);
            path = API + "/incidents/" + incident + "/notes";
            if (how.equals("group")) {
                Stage.groupShared(owner, incident, group, "AMBER", false);
            } else {
                share = Stage.shared(owner, incident, latvia);
            }
            String first = written(latvia, "Reply", "AMBER", owner).extract().path("id");
            send(
                            owner,
                            Map.of(
                                    "text",
                                    "Secret",
                                    "tlp",
                                    "AMBER",
                                    "to",
                                    List.of(latvia.organisation()),
                                    "mentions",
                                    List.of(person(latvia))))
                    .statusCode(201);
            latvia.asks().get(API + "/mentions").then().body("items.incident", hasItem(incident));
            // when
            loss.run();
            // then
            latvia.asks().get(API + "/mentions").then().body("items.incident", not(hasItem(incident)));
            var left = latvia.asks().get(path);
            assertEquals(-1, left.asString().indexOf("Secret"), how);
            assertEquals(how.equals("redaction") ? 200 : 404, left.statusCode(), how);
            if (how.equals("withdrawal")) {
                owner.asks().get(path).then().body("items.id", hasItem(first));
            }
        });
    }

    @Test
    void one_request_sent_again_writes_one_note() throws Exception {
        // given
        var key = UuidV7.next().toString();
        Callable<String> write = () -> owner.sends(Map.of("text", "Once", "tlp", "AMBER"))
                .header("Idempotency-Key", key)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // when
        var ids = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(write, write, write, write))) {
                ids.add(answer.get());
            }
        }
        // then
        assertEquals(1, ids.stream().distinct().count());
        owner.asks().get(path).then().body("items", hasSize(1));
        owner.sends(Map.of("text", "Twice", "tlp", "AMBER"))
                .header("Idempotency-Key", key)
                .post(path)
                .then()
                .statusCode(422);
    }

    @Test
    void two_who_change_it_at_once_lose_no_words() throws Exception {
        // given
        String id = written(owner, "0", "AMBER").extract().path("id");
        Callable<Integer> change =
                () -> change(owner, id, 0, "1", null).extract().statusCode();
        // when
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(change, change, change, change))) {
                statuses.add(answer.get());
            }
        }
        // then
        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(3, statuses.stream().filter(status -> status == 412).count());
    }

    @Test
    void stored_script_and_odd_characters_come_back_as_they_were_sent_and_too_much_is_refused() {
        var odd = "<script>alert(1)</script> \u202e\ud83d\ude00 =cmd|'/c calc'!A1";
        written(owner, odd, "AMBER").statusCode(201).body("text", equalTo(odd));
        written(owner, "x".repeat(8_001), "AMBER").statusCode(400);
        written(owner, " ", "AMBER").statusCode(400);
        written(owner, "x", "PURPLE").statusCode(400);
        send(owner, Map.of("text", "x", "tlp", "AMBER", "audience", List.of())).statusCode(400);
        owner.asks().get(path + "/nonsense/versions").then().statusCode(404);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int i = 0; i < 5; i++) {
            written(owner, "n" + i, "AMBER");
        }
        var first = owner.asks().get(path + "?limit=2");
        var second = owner.asks().get(path + "?limit=200&after=" + first.path("next"));
        var all = new ArrayList<String>(first.path("items.text"));
        all.addAll(second.path("items.text"));
        assertEquals(List.of("n4", "n3", "n2", "n1", "n0"), all);
    }

    @Test
    void who_was_written_to_hears_of_it_live_and_no_other_recipient_does() throws Exception {
        // when
        written(owner, "x", "AMBER", latvia).statusCode(201);
        // then
        Heard.soon(latvia, incident, "note-changed");
        assertEquals(0, Heard.count(finland, incident, "note-changed"));
    }

    @Test
    void a_note_stands_in_no_file_of_the_incident() {
        written(owner, "Quokka-note", "AMBER", latvia);
        for (var reader : List.of(owner, latvia)) {
            reader.asks()
                    .get(API + "/incidents/" + incident + "/file")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Quokka-note")));
        }
    }

    private void label(String tlp) {
        owner.sends(Map.of("tlp", tlp, "reason", "r"))
                .header(
                        "If-Match",
                        "\"" + owner.asks().get(API + "/incidents/" + incident).<Integer>path("version") + "\"")
                .put(API + "/incidents/" + incident + "/label")
                .then()
                .statusCode(200);
    }

    private void delete() {
        owner.sends(Map.of("reason", "by mistake"))
                .header(
                        "If-Match",
                        "\"" + owner.asks().get(API + "/incidents/" + incident).<Integer>path("version") + "\"")
                .post(API + "/incidents/" + incident + "/deletion")
                .then()
                .statusCode(200);
    }

    private void withhold(String field) {
        owner.sends(Map.of("fields", List.of(field)))
                .put(API + "/incidents/" + incident + "/redactions/" + latvia.organisation())
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> person(Player who) {
        return Map.of("organisation", who.organisation(), "subject", who.subject(), "name", who.name());
    }

    private ValidatableResponse written(Player author, String text, String tlp, Player... to) {
        var note = new HashMap<String, Object>(Map.of("text", text, "tlp", tlp));
        note.put("to", List.of(to).stream().map(Player::organisation).toList());
        return send(author, note);
    }

    private ValidatableResponse send(Player author, Map<String, Object> note) {
        return author.sends(note).post(path).then();
    }

    private ValidatableResponse change(Player who, String id, int version, String text, @Nullable String tlp) {
        var change = new HashMap<String, Object>(Map.of("text", text));
        if (tlp != null) {
            change.put("tlp", tlp);
        }
        return who.sends(change)
                .header("If-Match", "\"" + version + "\"")
                .put(path + "/" + id)
                .then();
    }

    private ValidatableResponse withdraw(Player who, String id) {
        return who.sends(Map.of("reason", "another incident"))
                .post(path + "/" + id + "/withdrawal")
                .then();
    }

    private ValidatableResponse translated(Player who, String id, String language, String text) {
        return who.sends(Map.of("language", language, "text", text))
                .post(path + "/" + id + "/translations")
                .then();
    }
}
