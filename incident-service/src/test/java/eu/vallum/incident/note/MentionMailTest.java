package eu.vallum.incident.note;

import static eu.vallum.incident.Stage.API;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Letters;
import eu.vallum.incident.OnDuty;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestStack.class,
        initArgs = {@ResourceArg(name = "database", value = "incident"), @ResourceArg(name = "mail", value = "true")})
class MentionMailTest {
    @BeforeEach
    void nothingElse() {
        Letters.none();
    }

    @Test
    void a_colleague_on_the_roster_gets_a_mail_in_their_language_that_says_nothing_of_what_was_written()
            throws InterruptedException {
        // given
        var desk = OnDuty.here();
        var incident = desk.filed();
        var next = desk.next();
        // when
        desk.coordinator()
                .sends(Map.of(
                        "text",
                        "Quokka at the hospital",
                        "tlp",
                        "AMBER",
                        "mentions",
                        List.of(Map.of(
                                "organisation", next.organisation(), "subject", next.subject(), "name", "Next"))))
                .post(API + "/incidents/" + incident + "/notes")
                .then()
                .statusCode(201);
        // then
        var letter = letter(next);
        assertTrue(letter.contains("EE-"), letter);
        assertTrue(letter.contains("/app/incidents/" + incident + "/notes"), letter);
        for (var restricted : List.of("Quokka", "hospital", "Ransomware")) {
            assertFalse(letter.contains(restricted), restricted);
        }
    }

    private static String letter(Player to) throws InterruptedException {
        var api = ConfigProvider.getConfig().getValue("VALLUM_MAIL_API", String.class);
        for (int i = 0; i < 100; i++) {
            var answer = given().baseUri(api)
                    .basePath("")
                    .get("/api/user/{address}/messages", to.subject() + "@desk.example");
            if (answer.statusCode() == 200 && !answer.jsonPath().getList("$").isEmpty()) {
                return answer.jsonPath()
                        .getString("[0].mimeMessage")
                        .replace("=\r\n", "")
                        .replace("=\n", "")
                        .replace("=3D", "=");
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no mail to " + to.subject());
    }
}
