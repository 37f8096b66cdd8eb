package eu.vallum.incident.listing;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists are narrowed by what may be done with indicators, by channel, and by who is late; each with its counts. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class MoreFieldsTest {
    @Inject
    MovableClock clock;

    private final Player owner = Stage.coordinator("EE");
    private final Player recipient = Stage.coordinator("LV");
    private String byPhone = "";
    private String byMail = "";

    @BeforeEach
    void filed() {
        byPhone = Stage.filed(owner, Stage.report("channel", "phone"));
        byMail = Stage.filed(owner, Stage.report("channel", "mail"));
        Stage.shared(owner, byPhone, recipient);
    }

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void by_channel_an_owner_finds_its_own_and_a_recipient_nothing() {
        assertEquals(List.of(byPhone), ids(owner, "channel=phone"));
        assertEquals(List.of(byMail, byPhone), ids(owner, "channel=phone&channel=mail"));
        assertEquals(List.of(), ids(recipient, "channel=phone"));
        assertEquals(Map.of("phone", 1, "mail", 1), counts(owner, "channel", "channel=phone"));
        assertEquals(Map.of(), counts(recipient, "channel", ""));
    }

    @Test
    void by_what_may_be_done_with_indicators_whoever_sees_the_incident_finds_it() {
        // given
        marked(byPhone, "AMBER");
        // then
        assertEquals(List.of(byPhone), ids(owner, "pap=AMBER"));
        assertEquals(List.of(byPhone), ids(recipient, "pap=AMBER"));
        assertEquals(Map.of("AMBER", 1), counts(recipient, "pap", ""));
        // when
        marked(byPhone, "RED");
        // then
        assertEquals(List.of(), ids(recipient, "pap=AMBER"));
        assertEquals(List.of(byPhone), ids(recipient, "pap=RED"));
    }

    @Test
    void by_who_is_late_an_owner_finds_its_own_when_time_has_passed() {
        assertEquals(List.of(), ids(owner, "overdueBy=entity"));
        // when
        clock.move(Duration.ofDays(4));
        // then
        assertEquals(List.of(byMail, byPhone), ids(owner, "overdueBy=entity"));
        assertEquals(2, counts(owner, "overdueBy", "").get("entity"));
        assertEquals(List.of(), ids(recipient, "overdueBy=entity"));
        owner.asks().get(API + "/incidents?overdueBy=nobody").then().statusCode(400);
    }

    @Test
    void by_its_files_and_open_questions_an_owner_finds_its_own_and_a_recipient_nothing() {
        // given
        var path = API + "/incidents/" + byPhone;
        var file = path + "/attachments/" + UuidV7.next();
        owner.asks()
                .contentType("application/octet-stream")
                .queryParam("name", "proxy.log")
                .body("03:12 CONNECT".getBytes(StandardCharsets.UTF_8))
                .put(file)
                .then()
                .statusCode(201);
        owner.sends(Map.of("text", "Since when?"))
                .post(path + "/questions")
                .then()
                .statusCode(201);
        // then
        assertEquals(List.of(byPhone), ids(owner, "has=attachments"));
        assertEquals(List.of(byPhone), ids(owner, "has=open-question&has=attachments"));
        assertEquals(Map.of("attachments", 1, "open-question", 1), counts(owner, "has", ""));
        assertEquals(List.of(), ids(recipient, "has=attachments"));
        assertEquals(Map.of(), counts(recipient, "has", ""));
        // when
        owner.sends(Map.of("reason", "of another case"))
                .post(file + "/removal")
                .then()
                .statusCode(200);
        // then
        assertEquals(List.of(), ids(owner, "has=attachments"));
        assertEquals(List.of(byPhone), ids(owner, "has=open-question"));
    }

    private void marked(String incident, String pap) {
        int version = owner.asks().get(API + "/incidents/" + incident).path("version");
        owner.sends(Map.of("tlp", "AMBER", "pap", pap, "reason", "r"))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + incident + "/label")
                .then()
                .statusCode(200);
    }

    private static List<String> ids(Player player, String query) {
        return player.asks()
                .get(API + "/incidents?sort=received&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static Map<String, Integer> counts(Player player, String field, String query) {
        return player.asks()
                .get(API + "/incidents/facets" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .extract()
                .path("facets.find { it.field == '" + field + "' }.values.collectEntries { [it.value, it.count] }");
    }
}
