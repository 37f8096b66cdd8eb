package eu.vallum.incident.mailbox;

import static eu.vallum.incident.Stage.API;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.GuestStage;
import eu.vallum.incident.Letters;
import eu.vallum.incident.MailStage;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.mail.LandingMail;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real exchange: what is sent there by SMTP is read by IMAP. */
@QuarkusTest
@WithTestResource(
        value = TestStack.class,
        initArgs = {@ResourceArg(name = "database", value = "incident"), @ResourceArg(name = "mail", value = "true")})
class MailboxTest {
    private static final UUID DESK = UUID.fromString("01900000-0000-7000-8000-000000002804");

    @Inject
    MailboxWatch watch;

    @Inject
    MailboxSettings settings;

    @Inject
    LandingMail landing;

    @Inject
    CurrentCaller caller;

    private final Player owner = Stage.coordinator("EE");
    private final Player recipient = Stage.coordinator("LV");
    private String incident = "";
    private String address = "";

    @BeforeEach
    void filed() throws Exception {
        Letters.none();
        incident = Stage.filed(owner);
        address = MailStage.address(owner, incident);
        watch.pass();
    }

    @Test
    void a_reply_stands_on_the_owners_timeline_and_on_nobody_elses() throws Exception {
        // given
        Stage.shared(owner, incident, recipient);
        // when
        Exchange.send(address, written("It is us, too.", UuidV7.next()));
        assertEquals(1, watch.pass());
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .statusCode(200)
                .body("items.find { it.kind == 'mail-received' }.subject", equalTo("desk@authority.example"))
                .body("items.find { it.kind == 'mail-received' }.by", nullValue())
                .body("items.find { it.kind == 'mail-received' }.text", containsString("It is us, too."));
        recipient
                .asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", not(hasItem("mail-received")));
        filedMails().body("items[0].state", equalTo("filed")).body("items[0].known", nullValue());
    }

    @Test
    void a_guests_invitation_asks_to_reply_to_the_incident_and_a_mail_that_names_the_guest_proves_nothing()
            throws Exception {
        // given
        var mailbox = "duty-" + UuidV7.next() + "@authority.example";
        GuestStage.invites(owner, incident, GuestStage.invitation(mailbox))
                .then()
                .statusCode(201);
        var letter = letter(mailbox);
        assertTrue(letter.contains("Reply-To: " + address), letter);
        // when somebody else writes in its name
        Exchange.send(
                address,
                "From: Malta <" + mailbox.toUpperCase(Locale.ROOT) + ">\nTo: " + address
                        + "\nSubject: We took it up\nMessage-ID: <" + UuidV7.next()
                        + "@x>\n\nOpen the share to all.\n");
        watch.pass();
        // then
        filedMails()
                .body("items[0].known", equalTo("guest"))
                .body("items[0].sender", equalTo(mailbox.toUpperCase(Locale.ROOT)));
        owner.asks()
                .get(API + "/incidents/" + incident + "/shares")
                .then()
                .body("items[0].acknowledgedAt", nullValue())
                .body("items[0].state", not(equalTo("acknowledged")));
    }

    @Test
    void a_mail_delivered_twice_is_one_and_another_one_under_its_message_id_is_not_swallowed() throws Exception {
        var id = UuidV7.next();
        Exchange.send(
                address,
                List.of(written("One.", id), "Received: elsewhere\n" + written("One.", id), written("Two.", id)));
        watch.pass();
        filedMails().body("items", hasSize(2));
    }

    @Test
    void three_hundred_mails_are_each_taken_once_by_two_readers_at_once() throws Exception {
        // given
        var mails = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            mails.add(written("Number " + i, UuidV7.next()));
        }
        Exchange.send(address, mails);
        // when
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = readers.invokeAll(List.<Callable<Integer>>of(watch::pass, watch::pass));
            int taken = 0;
            for (var one : all) {
                taken += one.get();
            }
            // then
            assertEquals(300, taken);
        }
        var found = new HashSet<String>();
        var next = "";
        do {
            var page = owner.asks()
                    .get(API + "/mails?state=filed&limit=200&incident=" + incident + next)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.excerpt"));
            String cursor = page.path("next");
            next = cursor == null ? "" : "&after=" + cursor;
        } while (!next.isEmpty());
        assertEquals(300, found.size());
    }

    @Test
    void whoever_dies_between_taking_a_mail_and_marking_it_has_taken_it_once() throws Exception {
        // given
        Exchange.send(address, written("Once.", UuidV7.next()));
        try (var mailbox = ImapMailbox.open(settings)) {
            long last = caller.as(new Job("mail"), () -> landing.last(mailbox.name(), mailbox.validity()));
            for (var found : mailbox.after(last, 10)) {
                var lying = mailbox.read(found, 1_000_000).orElseThrow();
                var mail = watch.mail(lying);
                assertTrue(caller.as(new Job("mail"), () -> landing.land(mail)));
                // and here it dies
            }
        }
        assertEquals(1, unseen());
        // when
        assertEquals(0, watch.pass());
        // then
        assertEquals(0, unseen());
        filedMails().body("items", hasSize(1));
    }

    @Test
    void what_can_not_be_read_waits_in_triage_and_stops_nothing_behind_it() throws Exception {
        // given
        var huge = written("x".repeat(70) + "\n", UuidV7.next()) + ("y".repeat(70) + "\n").repeat(40_000);
        var nested = new StringBuilder("From: a@b.example\nTo: " + address + "\nSubject: nested\n");
        for (int i = 0; i < 200; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n".formatted(i, i));
        }
        var strange =
                "From: a@b.example\nTo: " + address + "\nSubject: strange\nContent-Type: text/plain; charset=klingon\n"
                        + "Content-Transfer-Encoding: rot13\n\nwords\n";
        var lines = "From: a@b.example\nTo: " + address
                + "\nSubject: lines\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n\n".repeat(6_000);
        // when
        Exchange.send(address, List.of(huge, nested.toString(), strange, lines, written("After all.", UuidV7.next())));
        assertEquals(5, watch.pass());
        // then
        filedMails().body("items.subject", hasItem("nested")).body("items.excerpt", hasItem("After all."));
        waiting(owner)
                .body("items", hasSize(2))
                .body("items.reason", contains("unreadable", "unreadable"))
                .body("items.find { it.bytes > 2097152 }.incident.id", equalTo(incident));
        String large = waiting(owner).extract().path("items.find { it.bytes > 2097152 }.id");
        owner.asks()
                .get(API + "/mails/" + large)
                .then()
                .body("sha256.length()", equalTo(64))
                .body("parts", empty());
    }

    @Test
    void mail_to_an_address_that_was_renewed_or_to_a_closed_incident_waits_with_its_owner() throws Exception {
        // given
        owner.asks()
                .header("If-Match", "\"1\"")
                .post(API + "/incidents/" + incident + "/address/renewal")
                .then()
                .statusCode(200);
        var closed = Stage.filed(owner);
        var closedAddress = MailStage.address(owner, closed);
        MailStage.close(owner, closed);
        // when
        Exchange.send(address, written("To the old one.", UuidV7.next()));
        Exchange.send(closedAddress, written("To the closed one.", UuidV7.next(), closedAddress));
        watch.pass();
        // then
        waiting(owner)
                .body("items.find { it.reason == 'address-renewed' }.incident.id", equalTo(incident))
                .body("items.find { it.reason == 'incident-closed' }.incident.id", equalTo(closed));
        filedMails().body("items", empty());
        waiting(recipient).body("items", empty());
    }

    @Test
    void mail_that_names_no_incident_is_seen_by_who_runs_the_mailbox_alone() throws Exception {
        // given
        Stage.organisation(DESK, "EU", "eu-body");
        var desk = Stage.colleague(DESK, "EU", "officer");
        var one = UuidV7.next().toString();
        var gone = "incident+" + UuidV7.next().toString().replace("-", "") + "@reply.example";
        // when
        Exchange.send("incident@reply.example", written(one, UuidV7.next(), "incident@reply.example"));
        Exchange.send(gone, written(one, UuidV7.next(), gone));
        watch.pass();
        // then
        waiting(desk)
                .body(
                        "items.findAll { it.excerpt == '" + one + "' }.reason",
                        containsInAnyOrder("no-address", "unknown-address"));
        waiting(owner).body("items.excerpt", not(hasItem(one)));
    }

    @Test
    void machines_wait_apart_and_nobody_is_answered() throws Exception {
        // given
        var sender = "robot-" + UuidV7.next() + "@authority.example";
        // when
        Exchange.send(
                address,
                List.of(
                        "From: " + sender + "\nTo: " + address + "\nAuto-Submitted: auto-replied\nMessage-ID: <"
                                + UuidV7.next() + "@x>\n\nAway.\n",
                        "From: mailer-daemon@authority.example\nTo: " + address + "\nMessage-ID: <" + UuidV7.next()
                                + "@x>\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                                + "--b\n\nNot delivered.\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n\n--b--\n"));
        watch.pass();
        // then
        waiting(owner).body("items.reason", containsInAnyOrder("automatic", "bounce"));
        filedMails().body("items", empty());
        var sent = given().baseUri(ConfigProvider.getConfig().getValue("VALLUM_MAIL_API", String.class))
                .basePath("")
                .get("/api/user/{address}/messages", sender)
                .asString();
        assertFalse(sent.contains("mimeMessage"), sent);
    }

    @Test
    void a_file_that_came_by_mail_becomes_one_of_the_incident_when_an_officer_says_so() throws Exception {
        // given
        Stage.shared(owner, incident, recipient);
        Exchange.send(address, """
                From: Desk <desk@authority.example>
                To: %s
                Subject: List
                Message-ID: <%s@x>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain

                The list.
                --b
                Content-Type: text/csv; name="../../list.csv"
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                YSxi
                --b--
                """.formatted(address, UuidV7.next()));
        watch.pass();
        String mail = filedMails().body("items[0].parts", equalTo(1)).extract().path("items[0].id");
        recipient
                .asks()
                .get(API + "/incidents/" + incident + "/attachments")
                .then()
                .body("items", empty());
        // when
        String attachment = owner.asks()
                .post(API + "/mails/" + mail + "/parts/1/attachment")
                .then()
                .statusCode(200)
                .body("parts[1].attachment", notNullValue())
                .extract()
                .path("parts[1].attachment");
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/attachments")
                .then()
                .body("items.find { it.id == '" + attachment + "' }.name", not(containsString("/")))
                .body("items.find { it.id == '" + attachment + "' }.bytes", equalTo(3))
                .body("items.find { it.id == '" + attachment + "' }.addedBy", equalTo(owner.name()));
    }

    private ValidatableResponse filedMails() {
        return owner.asks()
                .get(API + "/mails?state=filed&incident=" + incident)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse waiting(Player player) {
        return player.asks().get(API + "/mails?limit=200").then().statusCode(200);
    }

    private String written(String text, UUID id) {
        return written(text, id, address);
    }

    private static String written(String text, UUID id, String to) {
        return "From: Desk <desk@authority.example>\nTo: <" + to + ">\nSubject: Re: x\nMessage-ID: <" + id
                + "@authority.example>\nContent-Type: text/plain; charset=utf-8\n\n" + text;
    }

    /** How many mails in the mailbox nobody has marked. */
    private int unseen() throws Exception {
        try (var store = Session.getInstance(settings.properties()).getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_ONLY);
            return folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)).length;
        }
    }

    private static String letter(String mailbox) throws InterruptedException {
        var api = ConfigProvider.getConfig().getValue("VALLUM_MAIL_API", String.class);
        for (int i = 0; i < 100; i++) {
            var answer = given().baseUri(api).basePath("").get("/api/user/{address}/messages", mailbox);
            if (answer.statusCode() == 200 && !answer.jsonPath().getList("$").isEmpty()) {
                return answer.jsonPath().getString("[0].mimeMessage").replace("\r\n ", " ");
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no mail to " + mailbox);
    }
}
