package eu.vallum.incident.alert;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Letters;
import eu.vallum.incident.OnDuty;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert as it lies in a real mailbox, in the language of whoever it reaches. */
@QuarkusTest
@WithTestResource(
        value = TestStack.class,
        initArgs = {@ResourceArg(name = "database", value = "incident"), @ResourceArg(name = "mail", value = "true")})
class AlertMailTest {
    @Inject
    AlertWatch watch;

    @Inject
    MovableClock clock;

    @BeforeEach
    void nothingElse() {
        Letters.none();
    }

    @AfterEach
    void real() {
        clock.real();
        Letters.none();
    }

    @Test
    void an_alert_goes_before_what_an_outage_has_left() throws InterruptedException {
        // given
        Letters.stuck(60);
        var desk = OnDuty.here();
        desk.filedBefore(Duration.ofHours(19));
        // when
        watch.look();
        // then
        assertTrue(letter(desk.officer()).contains("Subject: Due soon: "));
    }

    @Test
    void a_mail_says_what_is_needed_until_when_and_where_to_answer_and_nothing_of_what_was_reported()
            throws InterruptedException {
        // given
        var desk = OnDuty.here();
        desk.filedBefore(Duration.ofHours(19));
        // when
        watch.look();
        clock.move(Duration.ofMinutes(16));
        watch.look();
        // then
        var english = letter(desk.officer());
        var french = letter(desk.next());
        String id = desk.alerts().getString("items[0].id");
        assertTrue(english.contains("Subject: Due soon: EE-"), english);
        assertTrue(english.contains("Due ") && english.contains("EE"), english);
        assertTrue(french.contains("/app/alerts/" + id), french);
        for (var letter : List.of(english, french)) {
            assertTrue(letter.contains("/app/alerts/" + id));
            for (var restricted : List.of("Ransomware", "encrypted", "Hospital", "physician")) {
                assertFalse(letter.contains(restricted), restricted);
            }
        }
    }

    private static String letter(Player to) throws InterruptedException {
        var api = ConfigProvider.getConfig().getValue("VALLUM_MAIL_API", String.class);
        var address = to.subject() + "@desk.example";
        for (int i = 0; i < 100; i++) {
            var answer = given().baseUri(api).basePath("").get("/api/user/{address}/messages", address);
            if (answer.statusCode() == 200 && !answer.jsonPath().getList("$").isEmpty()) {
                return answer.jsonPath()
                        .getString("[0].mimeMessage")
                        .replace("=\r\n", "")
                        .replace("=\n", "")
                        .replace("=3D", "=");
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no mail to " + address);
    }
}
