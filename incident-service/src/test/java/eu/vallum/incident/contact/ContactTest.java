package eu.vallum.incident.contact;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.OnDuty;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How authorities say how they are called, and who may read it. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ContactTest {
    private static final String CONTACTS = "/api/incident/v1/contacts";
    private static final String FINGERPRINT = "0123 4567 89AB CDEF 0123  4567 89ab cdef 0123 4567";

    @Inject
    ContactWatch watch;

    @Inject
    MovableClock clock;

    private OnDuty desk;

    @BeforeEach
    void authority() {
        desk = OnDuty.here();
    }

    @AfterEach
    void real() {
        clock.real();
    }

    @Test
    void what_one_authority_writes_all_others_read() {
        // given
        desk.keepsContact(0, entry(Map.of()))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("pgpFingerprint", equalTo("0123456789ABCDEF0123456789ABCDEF01234567"));
        // then
        var other = OnDuty.here();
        var read = mine(other.officer());
        assertEquals("+372 663 0299", read.get("phone"));
        assertEquals(false, read.get("stale"));
    }

    @Test
    void an_authority_that_said_nothing_is_listed_as_such() {
        var listed = mine(desk.officer());
        assertEquals(0, listed.get("version"));
        assertEquals(true, listed.get("stale"));
    }

    @Test
    void only_its_coordinators_write_it_and_who_comes_second_is_told() {
        desk.officer()
                .asks()
                .contentType("application/json")
                .body(entry(Map.of()))
                .header("If-Match", "\"0\"")
                .put("/api/incident/v1/contacts/own")
                .then()
                .statusCode(403);
        desk.keepsContact(0, entry(Map.of())).statusCode(200);
        desk.keepsContact(0, entry(Map.of())).statusCode(412);
        desk.keepsContact(1, entry(Map.of("hours", "08-20"))).statusCode(200).body("hours", equalTo("08-20"));
    }

    @Test
    void who_is_no_authority_does_not_read_how_they_are_called() {
        var outsider = OnDuty.of("research-organisation");
        for (var path : List.of("/contacts", "/contacts/own")) {
            outsider.asks().get("/api/incident/v1" + path).then().statusCode(403);
        }
    }

    @Test
    void what_is_no_phone_fingerprint_or_language_is_refused() {
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("phone", "663 0299"),
                Map.of("phone", "+372<script>"),
                Map.of("mailbox", "nobody"),
                Map.of("pgpFingerprint", "0123456789ABCDEF"),
                Map.of("pgpFingerprint", FINGERPRINT.replace('0', 'G')),
                Map.of("hours", " "),
                Map.of("languages", List.of()),
                Map.of("languages", List.of("Estonian")))) {
            desk.keepsContact(0, entry(wrong)).statusCode(400);
        }
    }

    @Test
    void an_entry_that_nobody_verified_for_long_is_marked_and_its_authority_reminded_once() {
        // given
        var mailbox = desk.officer().subject() + "@desk.example";
        desk.keepsContact(0, entry(Map.of("mailbox", mailbox))).statusCode(200);
        watch.look();
        assertEquals(0, desk.letters(desk.officer()).size());
        // when
        clock.move(Duration.ofDays(90).plusSeconds(1));
        watch.look();
        watch.look();
        // then
        assertEquals(1, desk.letters(desk.officer()).size());
        own().body("stale", equalTo(true));
        // when
        desk.posts("/contacts/own/verification").then().statusCode(200).body("stale", equalTo(false));
        clock.move(Duration.ofDays(90).plusSeconds(1));
        watch.look();
        // then
        assertEquals(2, desk.letters(desk.officer()).size());
    }

    @Test
    void an_entity_reads_none_of_it() {
        var entity = desk.entity();
        entity.asks().get("/api/incident/v1/contacts").then().statusCode(403);
        assertEquals(
                List.of(),
                listed(desk.officer(), 200).stream()
                        .filter(one -> "entity".equals(of(one).get("kind")))
                        .toList());
    }

    @Test
    void pages_of_any_size_list_every_authority_once_and_in_order() {
        // given
        var all = listed(desk.officer(), 200).stream().map(ContactTest::of).toList();
        // then
        assertEquals(all.stream().distinct().toList(), all);
        assertEquals(
                all.stream()
                        .sorted(Comparator.comparing(one -> one.get("memberState") + " " + one.get("name")))
                        .toList(),
                all);
        var ids = all.stream().map(one -> one.get("id")).toList();
        var known = Set.copyOf(ids); // another may have joined meanwhile
        assertEquals(
                ids,
                listed(desk.officer(), 7).stream()
                        .map(one -> of(one).get("id"))
                        .filter(known::contains)
                        .toList());
        for (var wrong : List.of("x", "MDE5MDAwMDA", "AA==", "A".repeat(1700))) {
            desk.officer()
                    .asks()
                    .queryParam("after", wrong)
                    .get(CONTACTS)
                    .then()
                    .statusCode(400);
        }
    }

    /** What a reader finds in all pages. */
    private static List<Map<String, Object>> listed(Player reader, int limit) {
        var all = new ArrayList<Map<String, Object>>();
        String next = "";
        do {
            var page = reader.asks()
                    .queryParam("limit", limit)
                    .queryParam("after", next)
                    .get(CONTACTS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next");
        } while (next != null);
        return all;
    }

    private io.restassured.response.ValidatableResponse own() {
        return desk.officer().asks().get("/api/incident/v1/contacts/own").then().statusCode(200);
    }

    private Map<String, Object> mine(Player reader) {
        return listed(reader, 200).stream()
                .filter(one -> desk.coordinator().organisation().toString().equals(of(one).get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<?, ?> of(Map<String, Object> contact) {
        return (Map<?, ?>) Objects.requireNonNull(contact.get("organisation"));
    }

    private static Map<String, Object> entry(Map<String, Object> changes) {
        var entry = new HashMap<String, Object>();
        entry.put("phone", "+372 663 0299");
        entry.put("mailbox", "duty@ee.example");
        entry.put("pgpFingerprint", FINGERPRINT);
        entry.put("hours", "24/7");
        entry.put("languages", List.of("et", "en"));
        entry.putAll(changes);
        return entry;
    }
}
