package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reporting without an account, with real mail. */
@QuarkusTest
@WithTestResource(
        value = TestStack.class,
        initArgs = {@ResourceArg(name = "database", value = "incident"), @ResourceArg(name = "mail", value = "true")})
class PublicFormTest {
    private final Player kadri = Stage.coordinator("EE");
    private final PublicForm form = new PublicForm(kadri);
    private final String mailbox = "it-" + UuidV7.next() + "@clinic.example";

    @BeforeEach
    void nothingElse() {
        Letters.none();
    }

    @Test
    void a_mailbox_confirmed_by_a_code_in_a_real_mail_gives_a_receipt_and_a_link_back() throws InterruptedException {
        // given
        String box = form.confirmation(mailbox);
        var code = found("\\b\\d{6}\\b", letter(mailbox, 1));
        // when
        String ticket = form.sends(Map.of("code", code))
                .post(API + "/public/mailboxes/" + box + "/code")
                .then()
                .statusCode(200)
                .extract()
                .path("ticket");
        var receipt = form.sends(PublicForm.report(ticket)).post(API + "/public/reports");
        // then
        receipt.then().statusCode(201).body("reference", containsString("EE-")).body("mailbox", equalTo(mailbox));
        form.view(receipt.path("link"))
                .then()
                .statusCode(200)
                .body("report.reference", equalTo(receipt.path("reference")))
                .body("report.entity", equalTo("Riverside Clinic"))
                .body("report.confirmed", equalTo(false))
                .body("report.clocks.find { it.obligation == 'early-warning' }.state", equalTo("met"));
        var mailed = found("key=([A-Za-z0-9_-]{43})", letter(mailbox, 2));
        form.view(mailed.substring(4))
                .then()
                .statusCode(200)
                .body("report.reference", equalTo(receipt.path("reference")));
        kadri.asks()
                .get(API + "/incidents?view=unassigned")
                .then()
                .body("items[0].reference", equalTo(receipt.path("reference")))
                .body("items[0].entity.confirmed", equalTo(false));
        kadri.asks()
                .get(API + "/incidents/" + form.view(receipt.path("link")).path("report.id"))
                .then()
                .body("channel", equalTo("public-form"))
                .body("reporter.contact", containsString(mailbox));
    }

    @Test
    void a_question_reaches_the_mailbox_with_a_link_that_answers_it() throws InterruptedException {
        // given
        var receipt = form.reported(mailbox);
        letter(mailbox, 1);
        String id = form.view(receipt.path("link")).path("report.id");
        // when
        kadri.sends(Map.of("text", "Secret wording?"))
                .post(API + "/incidents/" + id + "/questions")
                .then()
                .statusCode(201);
        var letter = letter(mailbox, 2);
        // then
        assertTrue(!letter.contains("Secret wording"), letter);
        var link = found("key=([A-Za-z0-9_-]{43})", letter).substring(4);
        String asked = form.view(link).then().statusCode(200).extract().path("questions[0].id");
        form.sends(Map.of("link", link, "question", asked, "text", "By mail"))
                .post(API + "/public/reports/answers")
                .then()
                .statusCode(200);
        form.sends(Map.of("link", link, "text", "And now?"))
                .post(API + "/public/reports/questions")
                .then()
                .statusCode(201);
        kadri.asks()
                .get(API + "/incidents/" + id + "/questions")
                .then()
                .body("items[0].answer", equalTo("By mail"))
                .body("items[1].from", equalTo("entity"));
    }

    /** SERIMA#408, #430 and #469 for somebody without an account: the accounts of the entity see it, the reporter goes on seeing it. */
    @Test
    void once_an_officer_attaches_the_report_the_entitys_accounts_see_it_and_the_link_still_leads_to_it() {
        // given
        var liis = Stage.entity(kadri);
        var entry = Stage.registered(
                kadri,
                Map.of(
                        "name",
                        "Riverside Clinic Ltd",
                        "organisation",
                        liis.organisation().toString()));
        String link = form.reported(mailbox).path("link");
        String id = form.view(link).path("report.id");
        liis.asks().get(API + "/reports").then().body("items", hasSize(0));
        // when
        kadri.sends(Map.of("entity", entry))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + id + "/entity")
                .then()
                .statusCode(200);
        // then
        liis.asks().get(API + "/reports").then().body("items.id", contains(id));
        form.view(link)
                .then()
                .body("report.entity", equalTo("Riverside Clinic Ltd"))
                .body("report.confirmed", equalTo(true));
    }

    @Test
    void a_code_has_three_tries_and_a_mailbox_five_codes_an_hour_and_a_network_twenty() {
        // given
        String box = form.confirmation(mailbox);
        form.known(box, "123456");
        // then
        for (int left = 2; left > 0; left--) {
            form.sends(Map.of("code", "654321"))
                    .post(API + "/public/mailboxes/" + box + "/code")
                    .then()
                    .statusCode(422)
                    .body("detail", equalTo("Tries left: " + left + "."));
        }
        form.sends(Map.of("code", "654321"))
                .post(API + "/public/mailboxes/" + box + "/code")
                .then()
                .statusCode(410);
        form.sends(Map.of("code", "123456"))
                .post(API + "/public/mailboxes/" + box + "/code")
                .then()
                .statusCode(410);
        for (int i = 1; i < 5; i++) {
            form.ask(mailbox.toUpperCase(java.util.Locale.ROOT)).then().statusCode(202);
        }
        form.ask(mailbox).then().statusCode(429);
        for (int i = 5; i < 20; i++) {
            form.ask(i + mailbox).then().statusCode(202);
        }
        form.ask("20" + mailbox).then().statusCode(429);
        new PublicForm(kadri).ask("21" + mailbox).then().statusCode(202);
    }

    @Test
    void a_code_is_over_after_fifteen_minutes() {
        String box = form.confirmation(mailbox);
        form.known(box, "123456");
        Store.doAsJob(
                "intake",
                c -> c.createStatement()
                        .executeUpdate("update mailbox_check set expires_at = now() where id = '" + box + "'"));
        form.sends(Map.of("code", "123456"))
                .post(API + "/public/mailboxes/" + box + "/code")
                .then()
                .statusCode(410);
    }

    @Test
    void a_link_taken_back_leads_nowhere_and_nothing_of_it_can_be_read_in_the_database() {
        // given
        String link = form.reported(mailbox).path("link");
        String id = form.view(link).path("report.id");
        // then
        long inClear = Store.asJob(
                "intake",
                c -> Store.count(
                        c, "select count(*) from return_link where encode(digest, 'escape') like '%" + link + "%'"));
        assertEquals(0L, inClear);
        // when
        String known = kadri.asks().get(API + "/incidents/" + id + "/links").path("items[0].id");
        kadri.asks().delete(API + "/incidents/" + id + "/links/" + known).then().statusCode(204);
        // then
        form.view(link).then().statusCode(404);
        form.sends(Map.of("link", link, "text", "x"))
                .post(API + "/public/reports/questions")
                .then()
                .statusCode(404);
    }

    @Test
    void a_link_opens_one_report_and_nothing_else() {
        // given
        String mine = form.reported(mailbox).path("link");
        String other = form.reported("other-" + mailbox).path("link");
        String id = form.view(mine).path("report.id");
        String otherId = form.view(other).path("report.id");
        String asked = kadri.sends(Map.of("text", "?"))
                .post(API + "/incidents/" + otherId + "/questions")
                .then()
                .extract()
                .path("id");
        // then
        form.sends(Map.of("link", mine, "question", asked, "text", "x"))
                .post(API + "/public/reports/answers")
                .then()
                .statusCode(404);
        var job =
                "link:" + kadri.asks().get(API + "/incidents/" + id + "/links").<String>path("items[0].id");
        for (var table : List.of("incident", "clock", "timeline", "question", "return_link")) {
            long rows = Store.asJob(
                    job,
                    c -> Store.count(
                            c,
                            "select count(*) from " + table + " where " + (table.equals("incident") ? "id" : "incident")
                                    + " <> '" + id + "'"));
            assertEquals(0L, rows, table);
        }
        for (var table : List.of("mailbox_check", "letter")) {
            long rows = Store.asJob(job, c -> Store.count(c, "select count(*) from " + table));
            assertEquals(0L, rows, table);
        }
        long seen = Store.asJob("intake", c -> Store.count(c, "select count(*) from incident"));
        assertEquals(0L, seen);
    }

    @Test
    void the_form_shows_no_officer_and_takes_no_owner_no_marking_and_no_markup_seriously() {
        // given
        var box = form.confirmation(mailbox);
        form.known(box, "123456");
        String ticket = form.sends(Map.of("code", "123456"))
                .post(API + "/public/mailboxes/" + box + "/code")
                .path("ticket");
        var report = PublicForm.report(ticket);
        report.put("owner", UuidV7.next().toString());
        form.sends(report).post(API + "/public/reports").then().statusCode(400);
        report.remove("owner");
        report.put("title", "<script>alert(1)</script>");
        String link = form.sends(report)
                .post(API + "/public/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("link");
        String id = form.view(link).path("report.id");
        // when
        kadri.sends(Map.of("text", "Answer", "lawEnforcementGuidance", "Call the police."))
                .post(API + "/incidents/" + id + "/feedback")
                .then()
                .statusCode(201);
        // then
        form.view(link)
                .then()
                .body("report.feedback.text", hasItem("Answer"))
                .body("report.title", equalTo("<script>alert(1)</script>"));
        assertTrue(!form.view(link).asString().contains(kadri.name()));
    }

    @Test
    void only_authorities_of_member_states_take_reports() {
        var first = Stage.coordinator("AT"); // the list is by Member State, and other tests fill it up
        var entity = Stage.entity(kadri);
        form.asks()
                .get(API + "/public/authorities")
                .then()
                .body("items.id", hasItem(first.organisation().toString()))
                .body("items.id", not(hasItem(entity.organisation().toString())))
                .body("items.name", notNullValue());
        form.sends(Map.of("authority", entity.organisation().toString(), "mailbox", mailbox))
                .post(API + "/public/mailboxes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/authority"));
    }

    private static String found(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertTrue(match.find(), text);
        return match.group();
    }

    /** The text of the n-th mail to an address. */
    private static String letter(String address, int n) throws InterruptedException {
        var api = ConfigProvider.getConfig().getValue("VALLUM_MAIL_API", String.class);
        for (int i = 0; i < 100; i++) {
            var answer = given().baseUri(api).basePath("").get("/api/user/{address}/messages", address);
            if (answer.statusCode() == 200 && answer.jsonPath().getList("$").size() >= n) {
                return answer.jsonPath().getList("mimeMessage", String.class).stream()
                        .map(PublicFormTest::decoded)
                        .sorted((a, b) -> 0)
                        .toList()
                        .get(n - 1);
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no mail number " + n + " to " + address);
    }

    /** Quoted-printable, as far as our letters need it. */
    private static String decoded(String mime) {
        return mime.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=");
    }
}
