package eu.vallum.incident.listing;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Incidents are found by what was written about them, by whoever reads it and by nobody else. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ToldSearchTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player recipient = Stage.coordinator("LV");
    private final Player other = Stage.coordinator("FI");
    private String incident = "";
    private String path = "";
    private String share = "";

    @BeforeEach
    void filed() {
        incident = Stage.filed(owner);
        path = API + "/incidents/" + incident;
        share = Stage.shared(owner, incident, recipient);
    }

    @Test
    void a_note_is_found_by_its_own_organisation_and_a_message_by_whom_it_was_sent_to() {
        // when
        post(owner, "/notes", Map.of("text", "Quokka at the gate", "tlp", "AMBER"));
        post(owner, "/notes", Map.of("text", "Numbat too", "tlp", "AMBER", "to", List.of(recipient.organisation())));
        post(recipient, "/notes", Map.of("text", "Bilby here", "tlp", "AMBER"));
        // then
        found("quokka", 1, 0);
        found("numbat", 1, 1);
        found("bilby", 0, 1);
        found("quok numb", 1, 0);
    }

    @Test
    void a_note_that_changes_or_is_withdrawn_is_found_by_what_it_says_now() {
        // given
        var note = post(
                owner, "/notes", Map.of("text", "Quokka", "tlp", "AMBER", "to", List.of(recipient.organisation())));
        // when
        owner.sends(Map.of("text", "Numbat", "tlp", "AMBER"))
                .header("If-Match", "\"0\"")
                .put(path + "/notes/" + note)
                .then()
                .statusCode(200);
        // then
        found("quokka", 0, 0);
        found("numbat", 1, 1);
        // when
        owner.sends(Map.of("reason", "wrong"))
                .post(path + "/notes/" + note + "/withdrawal")
                .then()
                .statusCode(200);
        // then
        found("numbat", 0, 0);
    }

    @Test
    void a_note_under_red_is_for_persons_and_not_found_by_its_words() {
        post(owner, "/notes", Map.of("text", "Quokka", "tlp", "RED"));
        found("quokka", 0, 0);
    }

    @Test
    void an_entry_by_hand_is_found_by_recipients_when_it_was_shared_with_them() {
        post(owner, "/timeline", Map.of("at", "2026-01-01T00:00:00Z", "text", "Quokka seen", "shared", false));
        post(owner, "/timeline", Map.of("at", "2026-01-01T00:00:00Z", "text", "Numbat seen", "shared", true));
        found("quokka", 1, 0);
        found("numbat", 1, 1);
    }

    @Test
    void tasks_are_found_by_who_gave_and_who_has_them_and_decisions_by_who_decided() {
        // when
        post(owner, "/tasks", task("Quokka", owner));
        post(owner, "/tasks", task("Numbat", recipient));
        post(owner, "/decisions", Map.of("what", "Close the bilby", "ground", "Dingo"));
        // then
        found("quokka", 1, 0);
        found("numbat", 1, 1);
        found("bilby", 1, 0);
        found("dingo", 1, 0);
    }

    @Test
    void an_attachment_is_found_by_its_name_until_it_is_removed() {
        // given
        var file = path + "/attachments/" + UuidV7.next();
        owner.asks()
                .contentType("application/octet-stream")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .put(file + "?name=quokka.txt")
                .then()
                .statusCode(201);
        found("quokka", 1, 1);
        // when
        owner.sends(Map.of("reason", "r")).post(file + "/removal").then().statusCode(200);
        // then
        found("quokka", 0, 0);
    }

    @Test
    void an_owners_translation_is_found_by_all_who_read_the_original_and_a_recipients_by_itself() {
        // when
        translated(owner, "Quokka", "fr");
        translated(recipient, "Numbat", "lv");
        // then
        found("quokka", 1, 1);
        found("numbat", 0, 1);
    }

    @Test
    void what_is_withheld_or_withdrawn_is_not_found_any_more_and_who_comes_later_finds_what_is_there() {
        // given
        post(owner, "/timeline", Map.of("at", "2026-01-01T00:00:00Z", "text", "Quokka", "shared", true));
        post(owner, "/notes", Map.of("text", "Numbat", "tlp", "AMBER", "to", List.of(recipient.organisation())));
        post(owner, "/tasks", task("Bilby", recipient));
        translated(owner, "Dingo", "fr");
        // when
        withheld(List.of("timeline", "title"));
        // then
        for (var word : List.of("quokka", "numbat", "bilby", "dingo")) {
            found(word, 1, 0);
        }
        // when
        withheld(List.of());
        // then
        for (var word : List.of("quokka", "numbat", "bilby", "dingo")) {
            found(word, 1, 1);
        }
        // when
        Stage.withdrawn(owner, incident, share);
        // then
        found("quokka", 1, 0);
        // when
        Stage.shared(owner, incident, recipient);
        Stage.shared(owner, incident, other);
        // then
        found("quokka", 1, 1);
        assertEquals(List.of(incident), ids(other, "quokka"));
        assertEquals(List.of(), ids(other, "numbat"));
    }

    private void withheld(List<String> fields) {
        owner.sends(Map.of("fields", fields))
                .put(path + "/redactions/" + recipient.organisation())
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> task(String title, Player assignee) {
        var task = new HashMap<String, Object>(Map.of("title", title, "details", "", "zone", "Europe/Tallinn"));
        task.put("assignee", assignee.organisation());
        return task;
    }

    private void translated(Player by, String text, String language) {
        by.sends(Map.of("text", text, "version", 0))
                .put(path + "/translations/title/" + language)
                .then()
                .statusCode(200);
    }

    private String post(Player by, String what, Map<String, Object> body) {
        return by.sends(body).post(path + what).then().statusCode(201).extract().path("id");
    }

    /** How many incidents the owner and the recipient find; another State finds none. */
    private void found(String words, int byOwner, int byRecipient) {
        assertEquals(byOwner == 1 ? List.of(incident) : List.of(), ids(owner, words), words);
        assertEquals(byRecipient == 1 ? List.of(incident) : List.of(), ids(recipient, words), words);
        assertEquals(List.of(), ids(Stage.coordinator("SE"), words), words);
    }

    /** Those found; the counts say the same. */
    private static List<String> ids(Player player, String words) {
        List<String> ids = player.asks()
                .queryParam("q", words)
                .get(API + "/incidents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        var counts = player.asks().queryParam("q", words).get(API + "/incidents/facets");
        assertEquals(ids.size(), (int) counts.path("total"));
        assertEquals(
                ids.size(),
                counts.<List<Integer>>path("facets.find { it.field == 'access' }.values.count").stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        return ids;
    }
}
