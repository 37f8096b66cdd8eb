package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sharing with an authority that is not on the platform: link, code, and what it does then. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class GuestTest {
    @Inject
    MovableClock clock;

    private final Player owner = Stage.coordinator("EE");
    private final Player member = Stage.coordinator("LV");
    private String incident = "";

    @BeforeEach
    void filed() {
        incident = Stage.filed(owner);
    }

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void only_owner_and_guest_learn_of_it_and_a_guest_of_one_incident_alone() {
        var violations = new TreeSet<String>();
        new GuestScene().judge(violations);
        assertEquals(Set.of(), violations);
    }

    @Test
    void link_and_code_let_in_once_and_neither_does_alone() {
        // given
        var guest = GuestStage.invited(owner, incident);
        var link = GuestStage.linked(guest);
        GuestStage.enters(link, "123456").then().statusCode(422); // nobody told a code yet
        var code = GuestStage.code(owner, incident, guest);
        GuestStage.enters("x".repeat(43), code).then().statusCode(422);
        // when
        String session = GuestStage.enters(link, code)
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .extract()
                .path("session");
        // then
        GuestStage.enters(link, code).then().statusCode(422);
        GuestStage.view(session).then().statusCode(200).body("content.incident.id", equalTo(incident));
        guests().body("items[0].link", equalTo("used")).body("items[0].enteredAt", notNullValue());
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.kind", hasItems("shared", "guest-code-given", "guest-entered"))
                .body("items.find { it.kind == 'guest-entered' }.organisation.name", equalTo("Malta's centre"));
    }

    @Test
    void a_guest_reads_exactly_what_a_member_with_the_same_share_reads() {
        // given
        Stage.imported(owner, incident);
        var withheld = List.of("summary", "entity.name", "timeline");
        owner.sends(Map.of(
                        "recipients",
                        List.of(member.organisation()),
                        "tlp",
                        "AMBER",
                        "basis",
                        "NIS2 Art. 23(6)",
                        "withheld",
                        withheld))
                .post(API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(201);
        var invitation = GuestStage.invitation();
        invitation.put("withheld", withheld);
        String guest = GuestStage.invites(owner, incident, invitation)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // when
        var seen = GuestStage.view(GuestStage.inside(owner, incident, guest));
        // then
        assertEquals(
                without(member.asks().get(API + "/incidents/" + incident).path("$"), "share"),
                without(seen.path("content.incident"), "share"));
        for (var list : List.of("timeline", "indicators")) {
            assertEquals(
                    member.asks()
                            .get(API + "/incidents/" + incident + "/" + list)
                            .<Object>path("items"),
                    seen.<Object>path("content." + list),
                    list);
        }
        seen.then().body("content.incident.withheld", hasItems("summary", "entity.name", "timeline"));
        // when: more is withheld later
        owner.sends(Map.of("fields", List.of("title", "indicators")))
                .put(API + "/incidents/" + incident + "/redactions/" + guest)
                .then()
                .statusCode(200)
                .body("recipient.name", equalTo("Malta's centre"));
        // then
        var other = GuestStage.inside(owner, incident, renewed(guest));
        GuestStage.view(other)
                .then()
                .body("content.incident.title", equalTo(seen.<String>path("reference")))
                .body("content.indicators.size()", equalTo(0));
    }

    @Test
    void what_a_guest_does_gives_receipts_and_its_answer_stands_on_the_timeline() {
        // given
        var guest = GuestStage.invited(owner, incident);
        var session = GuestStage.inside(owner, incident, guest);
        shares().body("items[0].state", equalTo("new")).body("items[0].recipient.name", equalTo("Malta's centre"));
        // when, then
        GuestStage.view(session).then().body("share.state", equalTo("opened"));
        shares().body("items[0].state", equalTo("opened")).body("items[0].openedBy", equalTo("Malta's centre"));
        GuestStage.acknowledges(session).then().statusCode(204);
        GuestStage.acknowledges(session).then().statusCode(204);
        shares().body("items[0].state", equalTo("acknowledged")).body("items[0].acknowledgedAt", notNullValue());
        GuestStage.answers(session, "<script>alert(1)</script> We see it, too.")
                .then()
                .statusCode(201)
                .body("tlp", equalTo("AMBER"));
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.find { it.kind == 'message-sent' }.text", containsString("We see it, too."))
                .body("items.find { it.kind == 'message-sent' }.organisation.id", equalTo(guest));
        // when: the owner writes back
        owner.sends(Map.of("text", "Since when?", "tlp", "AMBER", "to", List.of(guest)))
                .post(API + "/incidents/" + incident + "/notes")
                .then()
                .statusCode(201);
        owner.sends(Map.of("text", "Our own matter", "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/notes")
                .then()
                .statusCode(201);
        // then
        GuestStage.view(session)
                .then()
                .body("content.messages.text", hasItem("Since when?"))
                .body("content.messages.text", not(hasItem("Our own matter")));
    }

    @Test
    void a_withdrawal_acts_at_once_and_the_guest_reads_why() {
        // given
        var guest = GuestStage.invited(owner, incident);
        var session = GuestStage.inside(owner, incident, guest);
        GuestStage.view(session).then().body("content", notNullValue());
        // when
        Stage.withdrawn(owner, incident, guests().extract().path("items[0].share"));
        // then
        over(session, "wrong authority");
        owner.asks()
                .post(API + "/incidents/" + incident + "/guests/" + guest + "/code")
                .then()
                .statusCode(409);
        guests().body("items[0].link", equalTo("over"));
    }

    @Test
    void a_downgrade_to_red_and_a_deletion_take_it_from_a_guest_as_from_a_member() {
        // given
        var session = GuestStage.inside(owner, incident, GuestStage.invited(owner, incident));
        var gone = Stage.filed(owner);
        var reading = GuestStage.inside(owner, gone, GuestStage.invited(owner, gone));
        var waiting = GuestStage.invited(owner, gone);
        var link = GuestStage.linked(waiting);
        var code = GuestStage.code(owner, gone, waiting);
        // when
        owner.sends(Map.of("tlp", "RED", "reason", "Sources at risk"))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + incident + "/label")
                .then()
                .statusCode(200);
        Stage.deleted(owner, gone, "filed by mistake");
        // then
        over(session, "Sources at risk");
        over(reading, "filed by mistake");
        GuestStage.enters(link, code).then().statusCode(422);
    }

    @Test
    void three_wrong_codes_lock_the_link_and_the_owner_is_told() {
        // given
        var guest = GuestStage.invited(owner, incident);
        var link = GuestStage.linked(guest);
        var code = GuestStage.code(owner, incident, guest);
        // when
        for (int i = 0; i < 3; i++) {
            GuestStage.enters(link, GuestStage.wrong(code)).then().statusCode(422);
        }
        // then
        GuestStage.enters(link, code).then().statusCode(422);
        guests().body("items[0].link", equalTo("locked")).body("items[0].lockedAt", notNullValue());
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.kind", hasItem("guest-locked"));
        owner.asks()
                .post(API + "/incidents/" + incident + "/guests/" + guest + "/code")
                .then()
                .statusCode(409)
                .body("code", equalTo("guest-without-link"));
        // and: a new link and code let in
        GuestStage.inside(owner, incident, renewed(guest));
    }

    @Test
    void a_later_code_is_the_only_one_and_its_tries_begin_anew() {
        // given
        var guest = GuestStage.invited(owner, incident);
        var link = GuestStage.linked(guest);
        var first = GuestStage.code(owner, incident, guest);
        GuestStage.enters(link, GuestStage.wrong(first)).then().statusCode(422);
        GuestStage.enters(link, GuestStage.wrong(first)).then().statusCode(422);
        // when
        var second = GuestStage.code(owner, incident, guest);
        // then
        if (!first.equals(second)) {
            GuestStage.enters(link, first).then().statusCode(422);
        }
        GuestStage.enters(link, second).then().statusCode(200);
    }

    @Test
    void whoever_fails_gets_the_same_answer_whatever_was_wrong() {
        // given
        var waiting = GuestStage.linked(GuestStage.invited(owner, incident));
        var guest = GuestStage.invited(owner, incident);
        var told = GuestStage.linked(guest);
        var code = GuestStage.code(owner, incident, guest);
        var used = GuestStage.invited(owner, incident);
        GuestStage.inside(owner, incident, used);
        // when
        var answers = new ArrayList<Response>();
        answers.add(GuestStage.enters("y".repeat(43), code));
        answers.add(GuestStage.enters(waiting, "123456"));
        answers.add(GuestStage.enters(told, GuestStage.wrong(code)));
        answers.add(GuestStage.enters((used + used).replace("-", "").substring(21), "123456"));
        // then
        for (var answer : answers) {
            answer.then().statusCode(422);
            for (var field : List.of("type", "title", "code", "detail")) {
                assertEquals(answers.getFirst().<Object>path(field), answer.<Object>path(field), field);
            }
        }
    }

    @Test
    void a_code_lasts_a_quarter_of_an_hour_a_link_a_week_and_a_visit_four_hours() {
        // given
        var late = GuestStage.invited(owner, incident);
        GuestStage.linked(late);
        var guest = GuestStage.invited(owner, incident);
        var link = GuestStage.linked(guest);
        var code = GuestStage.code(owner, incident, guest);
        // when, then
        clock.move(Duration.ofMinutes(15).plusSeconds(1));
        GuestStage.enters(link, code).then().statusCode(422);
        String session = GuestStage.enters(link, GuestStage.code(owner, incident, guest))
                .then()
                .statusCode(200)
                .extract()
                .path("session");
        clock.move(Duration.ofHours(4).minusSeconds(30));
        GuestStage.view(session).then().statusCode(200);
        clock.move(Duration.ofSeconds(31));
        GuestStage.view(session).then().statusCode(404);
        clock.move(Duration.ofDays(7));
        guests().body("items.find { it.id == '" + late + "' }.link", equalTo("expired"));
        owner.asks()
                .post(API + "/incidents/" + incident + "/guests/" + late + "/code")
                .then()
                .statusCode(409);
    }

    @Test
    void a_guest_who_left_has_to_come_in_again() {
        // given
        var session = GuestStage.inside(owner, incident, GuestStage.invited(owner, incident));
        // when
        GuestStage.sends("leaving", Map.of("session", session)).then().statusCode(204);
        // then
        GuestStage.view(session).then().statusCode(404);
        GuestStage.acknowledges(session).then().statusCode(404);
        GuestStage.answers(session, "x").then().statusCode(404);
        shares().body("items[0].acknowledgedAt", nullValue());
    }

    @Test
    void two_who_come_at_once_with_the_same_link_and_code_are_one_too_many() throws Exception {
        // given
        var guest = GuestStage.invited(owner, incident);
        var link = GuestStage.linked(guest);
        var code = GuestStage.code(owner, incident, guest);
        var tries = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            tries.add(() -> GuestStage.enters(link, code).statusCode());
        }
        // when
        var statuses = new ArrayList<Integer>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : all.invokeAll(tries)) {
                statuses.add(one.get());
            }
        }
        // then
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(5, statuses.stream().filter(status -> status == 422).count(), statuses.toString());
    }

    @Test
    void red_a_hold_a_looser_label_and_a_mailbox_that_has_it_are_refused() {
        // given
        var invitation = GuestStage.invitation();
        // then
        refused(invitation, "tlp", "RED", 422, "tlp-red-needs-persons");
        refused(invitation, "tlp", "GREEN", 422, "tlp-looser-than-incident");
        refused(invitation, "expiresAt", "2020-01-01T00:00:00Z", 422, "expiry-in-the-past");
        for (var wrong : Map.of(
                        "mailbox", "nobody",
                        "country", "XX",
                        "phone", " ",
                        "name", "",
                        "language", "de",
                        "withheld", List.of("reporter"))
                .entrySet()) {
            refused(invitation, wrong.getKey(), wrong.getValue(), 400, "invalid-request");
        }
        GuestStage.invites(owner, incident, invitation).then().statusCode(201);
        refused(
                invitation,
                "mailbox",
                String.valueOf(invitation.get("mailbox")).toUpperCase(java.util.Locale.ROOT),
                409,
                "already-shared");
        HoldScene.placed(owner, incident, "information");
        refused(GuestStage.invitation(), "name", "x", 409, "dissemination-held");
    }

    @Test
    void a_share_that_expires_lets_nobody_in_after() {
        // given
        var invitation = GuestStage.invitation();
        invitation.put(
                "expiresAt",
                Instant.now()
                        .plus(1, ChronoUnit.HOURS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        String guest = GuestStage.invites(owner, incident, invitation)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var session = GuestStage.inside(owner, incident, guest);
        GuestStage.view(session).then().statusCode(200);
        // when
        clock.move(Duration.ofMinutes(61));
        // then
        var answer = GuestStage.view(session);
        assertTrue(answer.statusCode() == 404 || answer.path("content") == null, answer.asString());
    }

    @Test
    void a_member_state_told_by_a_guest_is_informed_and_its_contact_point_reads_no_name() {
        // given
        var report = Stage.report("affectedMemberStates", List.of("MT"));
        var crossing = Stage.filed(owner, report);
        var spoc = Stage.player("EE", "spoc", "coordinator");
        Stage.shared(owner, crossing, spoc);
        // when
        var guest = GuestStage.invited(owner, crossing);
        // then
        var path = API + "/incidents/" + crossing + "/cross-border";
        owner.asks().get(path).then().statusCode(200).body("head.open", not(hasItem("MT")));
        var seen = spoc.asks().get(path).then().statusCode(200).body("head.affected", hasItem("MT"));
        seen.body("head.open", not(hasItem("MT")));
        assertTrue(!seen.extract().asString().contains(guest));
        owner.sends(Map.of("of", guest, "text", "Since when?"))
                .post(API + "/incidents/" + crossing + "/inquiries")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/of"));
    }

    @Test
    void the_same_invitation_sent_again_invites_once() {
        // given
        var invitation = GuestStage.invitation();
        var key = "guest-" + UUID.randomUUID();
        // when
        var ids = new TreeSet<String>();
        for (int i = 0; i < 2; i++) {
            ids.add(owner.sends(invitation)
                    .header("Idempotency-Key", key)
                    .post(API + "/incidents/" + incident + "/guests")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        // then
        assertEquals(1, ids.size());
        guests().body("items.size()", equalTo(1));
    }

    @Test
    void no_secret_can_be_read_in_the_database_and_every_visit_stands_in_the_audit_log() {
        // given
        var guest = GuestStage.invited(owner, incident);
        var link = GuestStage.linked(guest);
        var code = GuestStage.code(owner, incident, guest);
        // then
        assertEquals(0L, inClear("guest", link) + inClear("guest", code));
        // when
        String session = GuestStage.enters(link, code).path("session");
        GuestStage.view(session).then().statusCode(200);
        // then
        assertEquals(0L, inClear("guest_session", session));
        long read = Store.as(
                UUID.fromString(guest),
                "guest:" + guest,
                c -> Store.count(
                        c,
                        "select count(*) from audit_entry where action = 'incident.read' and outcome = 'allowed' and '%s' = any (record_ids)"
                                .formatted(incident)));
        assertEquals(1L, read);
    }

    private static long inClear(String table, String secret) {
        return Store.asJob(
                "guest",
                c -> Store.count(
                        c, "select count(*) from %1$s where %1$s::text like '%%%2$s%%'".formatted(table, secret)));
    }

    private static void over(String session, String reason) {
        GuestStage.view(session)
                .then()
                .statusCode(200)
                .body("content", nullValue())
                .body("share.state", equalTo("withdrawn"))
                .body("share.withdrawnReason", equalTo(reason));
        GuestStage.acknowledges(session).then().statusCode(404);
        GuestStage.answers(session, "x").then().statusCode(404);
    }

    private void refused(Map<String, Object> invitation, String field, Object value, int status, String code) {
        var changed = new java.util.HashMap<>(invitation);
        changed.put(field, value);
        GuestStage.invites(owner, incident, changed).then().statusCode(status).body("code", equalTo(code));
    }

    private String renewed(String guest) {
        owner.asks()
                .post(API + "/incidents/" + incident + "/guests/" + guest + "/link")
                .then()
                .statusCode(202)
                .body("link", equalTo("waiting"));
        return guest;
    }

    private io.restassured.response.ValidatableResponse guests() {
        return owner.asks()
                .get(API + "/incidents/" + incident + "/guests")
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse shares() {
        return owner.asks()
                .get(API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> without(Map<String, Object> all, String field) {
        var rest = new java.util.TreeMap<>(all);
        rest.remove(field);
        return rest;
    }
}
