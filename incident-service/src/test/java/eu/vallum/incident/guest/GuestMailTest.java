package eu.vallum.incident.guest;

import static eu.vallum.incident.Stage.API;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.GuestStage;
import eu.vallum.incident.Letters;
import eu.vallum.incident.Stage;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestStack.class,
        initArgs = {@ResourceArg(name = "database", value = "incident"), @ResourceArg(name = "mail", value = "true")})
class GuestMailTest {
    private static final Pattern LINK = Pattern.compile("/outside/link\\?key=([A-Za-z0-9_-]{43})");

    @BeforeEach
    void nothingElse() {
        Letters.none();
    }

    @Test
    void the_mail_says_nothing_but_who_has_something_and_its_link_opens_with_the_code() throws InterruptedException {
        // given
        var owner = Stage.coordinator("EE");
        var incident = Stage.filed(owner, Stage.report("title", "Quokka at the hospital"));
        var mailbox = "duty-" + UuidV7.next() + "@authority.example";
        var invitation = GuestStage.invitation(mailbox);
        invitation.put("language", "fr");
        String guest = GuestStage.invites(owner, incident, invitation)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // when
        var letter = letter(mailbox);
        // then
        String reference = owner.asks().get(API + "/incidents/" + incident).path("reference");
        for (var restricted :
                List.of("Quokka", "hospital", "Hospital", "Ransomware", "AMBER", reference, incident, "356 2000")) {
            assertFalse(letter.contains(restricted), restricted);
        }
        assertTrue(letter.contains("EE authority"), letter);
        var link = LINK.matcher(letter);
        assertTrue(link.find(), letter);
        var delivered = "items.find { it.recipient.id == '" + guest + "' }.deliveredAt";
        for (int i = 0; i < 150 && shares(owner, incident).<Object>path(delivered) == null; i++) {
            Thread.sleep(100);
        }
        shares(owner, incident).then().body(delivered, notNullValue());
        owner.asks()
                .get(API + "/incidents/" + incident + "/guests")
                .then()
                .body("items[0].link", equalTo("sent"))
                .body("items[0].sentAt", notNullValue());
        // when
        String session = GuestStage.enters(link.group(1), GuestStage.code(owner, incident, guest))
                .then()
                .statusCode(200)
                .body("language", equalTo("fr"))
                .extract()
                .path("session");
        // then
        GuestStage.view(session).then().body("content.incident.title", equalTo("Quokka at the hospital"));
    }

    private static io.restassured.response.Response shares(Stage.Player owner, String incident) {
        return owner.asks().get(API + "/incidents/" + incident + "/shares");
    }

    private static String letter(String mailbox) throws InterruptedException {
        var api = ConfigProvider.getConfig().getValue("VALLUM_MAIL_API", String.class);
        for (int i = 0; i < 100; i++) {
            var answer = given().baseUri(api).basePath("").get("/api/user/{address}/messages", mailbox);
            if (answer.statusCode() == 200 && !answer.jsonPath().getList("$").isEmpty()) {
                return answer.jsonPath()
                        .getString("[0].mimeMessage")
                        .replace("=\r\n", "")
                        .replace("=\n", "")
                        .replace("=3D", "=");
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no mail to " + mailbox);
    }
}
