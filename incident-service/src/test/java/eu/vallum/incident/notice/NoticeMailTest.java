package eu.vallum.incident.notice;

import static eu.vallum.incident.NoticeAnswers.confirm;
import static eu.vallum.incident.NoticeAnswers.keeps;
import static eu.vallum.incident.NoticeAnswers.own;
import static eu.vallum.incident.NoticeAnswers.rules;
import static eu.vallum.incident.Stage.API;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Letters;
import eu.vallum.incident.OnDuty;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is mailed to whom and when, and what such a mail says. The tests move the clock and look themselves. */
@QuarkusTest
@WithTestResource(
        value = TestStack.class,
        initArgs = {@ResourceArg(name = "database", value = "incident"), @ResourceArg(name = "mail", value = "true")})
class NoticeMailTest {
    private static final String MARKER = "Wombat-8834";

    @Inject
    NoticeWatch watch;

    @Inject
    NoticeLetter letter;

    @Inject
    Looking ordered;

    @Inject
    MovableClock clock;

    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");

    @AfterEach
    void real() {
        clock.real();
    }

    @BeforeEach
    void nothingElse() {
        Letters.none();
    }

    @Test
    void a_mail_says_reference_kind_and_link_in_the_readers_language_and_nothing_of_the_incident() throws Exception {
        // given
        var rules = reading(latvia);
        rules.put("language", "fr");
        var mailbox = confirmed(latvia, rules);
        // when
        var incident = shared();
        mail(Timing.GATHER);
        // then
        var sent = sent(mailbox, "Partagé").getFirst();
        assertTrue(sent.contains("Partagé avec vous"), sent);
        assertTrue(sent.contains("EE-"), sent);
        assertTrue(sent.contains("/app/notifications/"), sent);
        assertTrue(sent.contains("List-Unsubscribe: <") && sent.contains("/app/settings/notifications>"), sent);
        assertTrue(sent.contains("Auto-Submitted: auto-generated"), sent);
        for (var restricted : List.of(MARKER, "Hospital", "Ransomware", "encrypted", incident)) {
            assertFalse(sent.contains(restricted), restricted);
        }
    }

    @Test
    void nothing_goes_to_a_mailbox_before_its_code_was_entered_but_the_code() throws Exception {
        // given
        var id = UuidV7.next();
        var mailbox = id + "@lv.example";
        keeps(latvia, id, 0, rules("Desk", mailbox)).statusCode(200);
        // when
        shared();
        mail(Timing.GATHER);
        // then
        assertEquals(0, ordered.mailings(id));
        assertTrue(sent(mailbox, "code").getFirst().contains("Vallum: your code is"));
        assertEquals(1, all(mailbox).size());
        // when: the code from that mail
        var code = sent(mailbox, "code").getFirst().replaceAll("(?s).*code is (\\d{6}).*", "$1");
        latvia.sends(Map.of("code", code))
                .post(API + "/notice-rules/" + id + "/confirmation")
                .then()
                .statusCode(200);
        shared();
        mail(Timing.GATHER);
        // then: what came since
        assertEquals(1, ordered.mailings(id));
    }

    @Test
    void a_burst_of_many_is_one_mail() throws Exception {
        confirmed(latvia, reading(latvia));
        for (int n = 0; n < 12; n++) {
            shared();
        }
        told(latvia, 12);
        mail(Timing.GATHER);
        mail(Timing.GATHER);
        assertEquals(1, ordered.mailings(UUID.fromString(own(latvia))));
        assertEquals(12, ordered.kinds(UUID.fromString(own(latvia))).size());
    }

    @Test
    void a_digest_is_made_once_however_many_look_for_it_and_none_of_nothing() throws Exception {
        // given
        var rules = reading(latvia);
        rules.put("ways", List.of(Map.of("kind", "shared", "way", "digest")));
        rules.put("zone", "UTC");
        rules.put("digest", Map.of("at", "07:00"));
        confirmed(latvia, rules);
        var id = UUID.fromString(own(latvia));
        shared();
        told(latvia, 1);
        // when: not before its time
        watch.pass();
        assertEquals(0, ordered.mailings(id));
        clock.move(Duration.between(Instant.now(), nextSeven()).plusSeconds(1));
        atOnce(watch::pass);
        // then
        assertEquals(1, ordered.mailings(id));
        assertEquals(1, ordered.kinds(id).size());
        // when: a day later, with nothing new
        clock.move(Duration.ofDays(1));
        atOnce(watch::pass);
        assertEquals(1, ordered.mailings(id));
    }

    @Test
    void in_quiet_hours_only_a_deadline_is_mailed_and_the_rest_when_they_are_over() throws Exception {
        // given: quiet now and for two hours more
        var desk = OnDuty.here();
        var officer = desk.officer();
        var rules = reading(officer);
        rules.put("zone", "UTC");
        var now = LocalTime.now(ZoneOffset.UTC);
        rules.put(
                "quiet",
                Map.of(
                        "from", hour(now.minusHours(1)),
                        "until", hour(now.plusHours(3)),
                        "days", List.of(1, 2, 3, 4, 5, 6, 7)));
        var mailbox = confirmed(officer, rules);
        var id = UUID.fromString(own(officer));
        desk.filedBefore(Duration.ofHours(19));
        mention(desk, officer);
        told(officer, 1);
        // when: the mention waits
        mail(Timing.PAUSE);
        assertEquals(0, ordered.mailings(id));
        // when: a deadline comes near
        watch.look();
        watch.pass();
        // then
        assertEquals(List.of("due-soon"), ordered.kinds(id));
        assertTrue(sent(mailbox, "Due soon").getFirst().contains("UTC"), "a due time names its zone");
        // when they are over
        mail(Duration.ofHours(3));
        assertEquals(List.of("due-soon", "mention"), ordered.kinds(id));
    }

    @Test
    void what_was_taken_back_between_order_and_sending_is_not_told() throws Exception {
        // given
        var mailbox = confirmed(latvia, reading(latvia));
        var incident = filed();
        var share = Stage.shared(owner, incident, latvia);
        told(latvia, 1);
        mail(Timing.GATHER);
        var mailing = ordered.last(UUID.fromString(own(latvia)));
        assertTrue(enclosed(mailing, mailbox), "it would be told");
        // when
        Stage.withdrawn(owner, incident, share);
        // then
        assertFalse(enclosed(mailing, mailbox));
    }

    @Test
    void what_was_read_met_or_lost_with_the_role_is_not_mailed() throws Exception {
        var mailbox = confirmed(latvia, reading(latvia));
        shared();
        told(latvia, 1);
        mail(Timing.GATHER);
        var mailing = ordered.last(UUID.fromString(own(latvia)));
        assertTrue(enclosed(mailing, mailbox));
        assertFalse(enclosed(mailing, "another@lv.example"), "the mailbox changed meanwhile");
        latvia.sends(Map.of("until", Instant.now().plusSeconds(3_600).toString()))
                .post(API + "/notices/read")
                .then()
                .statusCode(200);
        assertFalse(enclosed(mailing, mailbox));
        // and without a role
        shared();
        told(latvia, 2);
        mail(Timing.PAUSE);
        var next = ordered.last(UUID.fromString(own(latvia)));
        assertTrue(enclosed(next, mailbox));
        new OnDuty(owner, owner, owner).dismisses(latvia);
        assertFalse(enclosed(next, mailbox));
    }

    @Test
    void a_functional_mailbox_is_told_what_concerns_the_organisation_and_nothing_of_one_person() throws Exception {
        // given
        var desk = OnDuty.here();
        var id = UuidV7.next();
        keeps(desk.coordinator(), id, 0, rules("Desk", id + "@ee.example")).statusCode(200);
        confirm(desk.coordinator(), id);
        // when
        desk.filedBefore(Duration.ofHours(19));
        mention(desk, desk.next());
        told(desk.next(), 1);
        watch.look();
        mail(Timing.PAUSE);
        // then
        assertEquals(List.of("due-soon"), ordered.kinds(id));
    }

    private void mention(OnDuty desk, Player person) {
        desk.coordinator()
                .sends(Map.of(
                        "text",
                        MARKER,
                        "tlp",
                        "AMBER",
                        "mentions",
                        List.of(Map.of(
                                "organisation", person.organisation(), "subject", person.subject(), "name", "Next"))))
                .post(API + "/incidents/" + desk.filedBefore(Duration.ofHours(1)) + "/notes")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> reading(Player who) {
        return rules(null, who.subject() + "@notice.example");
    }

    private static String confirmed(Player who, Map<String, Object> rules) {
        var id = own(who);
        keeps(who, id, 0, rules).statusCode(200);
        confirm(who, id);
        return String.valueOf(rules.get("mailbox"));
    }

    private String filed() {
        var report = Stage.report("title", MARKER);
        report.put("summary", MARKER);
        return Stage.filed(owner, report);
    }

    private String shared() throws InterruptedException {
        var incident = filed();
        long before = count(latvia);
        Stage.shared(owner, incident, latvia);
        told(latvia, before + 1);
        return incident;
    }

    private void mail(Duration later) {
        clock.move(later.plusSeconds(1));
        watch.pass();
    }

    private boolean enclosed(UUID mailing, String mailbox) {
        return letter.enclose(mailing, mailbox).isPresent();
    }

    private static long count(Player who) {
        return who.asks()
                .get(API + "/notices?limit=200")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static void told(Player who, long expected) throws InterruptedException {
        for (int i = 0; i < 100 && count(who) < expected; i++) {
            Thread.sleep(100);
        }
        assertEquals(expected, count(who));
    }

    private static String hour(LocalTime time) {
        return "%02d:00".formatted(time.getHour());
    }

    private static Instant nextSeven() {
        var today = LocalDate.now(ZoneOffset.UTC).atTime(7, 0).toInstant(ZoneOffset.UTC);
        return today.isAfter(Instant.now()) ? today : today.plus(Duration.ofDays(1));
    }

    private static List<String> all(String mailbox) {
        var api = ConfigProvider.getConfig().getValue("VALLUM_MAIL_API", String.class);
        var answer = given().baseUri(api).basePath("").get("/api/user/{address}/messages", mailbox);
        return answer.statusCode() != 200
                ? List.of()
                : answer.jsonPath().getList("mimeMessage", String.class).stream()
                        .map(NoticeMailTest::plain)
                        .toList();
    }

    private static String plain(String mime) {
        var plain =
                mime.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=").replace("=C3=A9", "é");
        return plain.replace("=?UTF-8?Q?", "");
    }

    private static List<String> sent(String mailbox, String holding) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            var found =
                    all(mailbox).stream().filter(mail -> mail.contains(holding)).toList();
            if (!found.isEmpty()) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no mail to " + mailbox + " holds " + holding + ": " + all(mailbox));
    }

    private static void atOnce(Runnable work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var one : all) {
                one.get();
            }
        }
    }
}
