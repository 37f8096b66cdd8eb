package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Delay and refusal of passing an incident on, on the grounds of Delegated Regulation (EU) 2026/881. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class HoldTest {
    @Inject
    MovableClock clock;

    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final Player sweden = Stage.coordinator("SE");
    private String incident = "";

    @BeforeEach
    void filed() {
        incident = Stage.filed(owner);
    }

    @AfterEach
    void real() {
        clock.real();
    }

    @Test
    void the_parties_alone_learn_that_something_is_held() {
        var violations = new TreeSet<String>();
        new HoldScene().judge(violations);
        assertEquals(Set.of(), violations);
    }

    @Test
    void article_3_while_it_is_held_from_everybody_nobody_is_given_it_by_any_way_but_the_agency() {
        // given
        var agency = UUID.fromString(ConfigProvider.getConfig().getValue("vallum.incident.agency", String.class));
        Stage.organisation(agency, "EU", "eu-body");
        var group = Stage.group(owner, latvia, sweden);
        var hold = HoldScene.placed(owner, incident, "information");
        // then
        shares(latvia).statusCode(409).body("code", equalTo("dissemination-held"));
        owner.sends(Map.of("recipients", List.of(latvia.organisation()), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/shares/preview")
                .then()
                .body("recipients.refusal", contains("dissemination-held"));
        owner.sends(Map.of("group", group, "tlp", "AMBER", "basis", "NIS2 Art. 29", "laterMembers", false))
                .post(API + "/incidents/" + incident + "/group-shares")
                .then()
                .statusCode(409)
                .body("code", equalTo("dissemination-held"));
        latvia.asks().get(API + "/incidents/" + incident).then().statusCode(404);
        shares(new Player(agency, "EU", "x", "x")).statusCode(201);
        // and: the table refuses it too
        assertEquals("42501", RowProbe.attempt(owner.organisation(), """
            insert into share (id, incident, owner, recipient, reference, tlp, basis, shared_at, shared_by)
            values (gen_random_uuid(), '%s', '%s', '%s', 'r', 'AMBER', 'b', now(), 'x')""".formatted(
                        incident, owner.organisation(), latvia.organisation())));
        // and: once lifted it goes out
        decides(owner, hold, "lifting").statusCode(200).body("state", equalTo("lifted"));
        shares(latvia).statusCode(201);
    }

    @Test
    void article_4_a_recipient_whose_confidentiality_is_in_doubt_is_named_and_others_are_given_it() {
        // given
        for (var ground : List.of("recipient-incident", "recipient-capability")) {
            HoldScene.places(owner, incident, ground, tomorrow()).then().statusCode(400);
        }
        HoldScene.placed(owner, incident, "recipient-incident", latvia);
        // then
        shares(sweden).statusCode(201);
        shares(latvia).statusCode(409);
    }

    @Test
    void
            article_5_of_2026_881_while_the_reporting_platform_is_compromised_nobody_but_the_agency_is_given_it_until_it_is_lifted() {
        // given
        var agency = UUID.fromString(ConfigProvider.getConfig().getValue("vallum.incident.agency", String.class));
        Stage.organisation(agency, "EU", "eu-body");
        // when: it needs to name nobody, as it lies with no recipient
        var hold = HoldScene.placed(owner, incident, "platform");
        // then
        list(owner)
                .body("items[0].basis", equalTo("Reg. (EU) 2026/881 Art. 5"))
                .body("items[0].recipients", nullValue());
        for (var recipient : List.of(latvia, sweden)) {
            shares(recipient).statusCode(409).body("code", equalTo("dissemination-held"));
        }
        shares(new Player(agency, "EU", "x", "x")).statusCode(201);
        // when
        decides(owner, hold, "lifting").statusCode(200).body("state", equalTo("lifted"));
        // then
        shares(latvia).statusCode(201);
    }

    @Test
    void cra_16_2_the_agency_is_given_it_whatever_the_ground_and_nobody_can_hold_it_from_the_agency() {
        // given
        var id = UUID.fromString(ConfigProvider.getConfig().getValue("vallum.incident.agency", String.class));
        Stage.organisation(id, "EU", "eu-body");
        var agency = new Player(id, "EU", "x", "x");
        for (var ground : List.of("information", "recipient-incident", "recipient-capability", "platform")) {
            // then: no ground reaches the agency
            HoldScene.places(owner, incident, ground, tomorrow(), agency)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/recipients"));
            HoldScene.places(owner, incident, ground, tomorrow(), latvia, agency)
                    .then()
                    .statusCode(400);
        }
        for (var ground : List.of("information", "recipient-incident", "recipient-capability", "platform")) {
            // when
            incident = Stage.filed(owner);
            HoldScene.placed(owner, incident, ground, latvia);
            // then: at once, while it is held from others
            shares(latvia).statusCode(409);
            shares(agency).statusCode(201);
        }
    }

    @Test
    void who_joins_a_group_later_is_not_given_what_is_held_from_it() {
        // given
        var group = Stage.group(owner, sweden);
        Stage.groupShared(owner, incident, group, "AMBER", true);
        HoldScene.placed(owner, incident, "recipient-incident", latvia);
        // when
        owner.sends(Map.of("organisation", latvia.organisation()))
                .post(API + "/groups/" + group + "/members")
                .then()
                .statusCode(200);
        // then
        latvia.asks().get(API + "/incidents/" + incident).then().statusCode(404);
    }

    @Test
    void what_was_given_before_stays_and_is_shown_to_the_owner() {
        // given
        var share = Stage.shared(owner, incident, latvia);
        // when
        HoldScene.places(owner, incident, "information", tomorrow())
                .then()
                .statusCode(201)
                .body("alreadyHave.id", contains(latvia.organisation().toString()));
        // then: it can be taken back while it is held, and tightened
        latvia.asks().get(API + "/incidents/" + incident).then().statusCode(200);
        Stage.withdrawn(owner, incident, share);
        latvia.asks().get(API + "/incidents/" + incident).then().statusCode(404);
    }

    @Test
    void a_hold_is_looked_at_again_refused_and_lifted_and_every_decision_stays() {
        // given
        String hold = HoldScene.places(
                        owner, incident, "platform", Instant.now().plus(1, ChronoUnit.HOURS))
                .then()
                .statusCode(201)
                .body("due", equalTo(false))
                .body("basis", equalTo("Reg. (EU) 2026/881 Art. 5"))
                .extract()
                .path("id");
        clock.move(Duration.ofMinutes(61));
        list(owner).body("items[0].due", equalTo(true));
        shares(latvia).statusCode(409);
        // when
        owner.sends(Map.of("note", "Still", "reviewAt", tomorrow().toString()))
                .post(API + "/incidents/" + incident + "/holds/" + hold + "/review")
                .then()
                .statusCode(200)
                .body("due", equalTo(false));
        decides(owner, hold, "refusal")
                .statusCode(200)
                .body("state", equalTo("refused"))
                .body("reviewAt", nullValue());
        // then
        shares(latvia).statusCode(409);
        decides(owner, hold, "refusal").statusCode(409).body("code", equalTo("hold-decided"));
        decides(owner, hold, "lifting").statusCode(200);
        shares(latvia).statusCode(201);
        list(owner).body("items[0].steps.what", contains("placed", "reviewed", "refused", "lifted"));
    }

    @Test
    void a_single_point_of_contact_holds_its_own_forwarding_and_binds_nobody_else() {
        // given
        var spoc = Stage.player("EE", "spoc", "coordinator");
        Stage.shared(owner, incident, spoc);
        HoldScene.places(spoc, incident, "information", tomorrow())
                .then()
                .statusCode(403)
                .body("code", equalTo("only-owner"));
        String forwarding = owner.sends(
                        Map.of("spoc", spoc.organisation(), "states", List.of("LV", "SE"), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/forwardings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // when
        var hold = HoldScene.placed(spoc, incident, "information");
        // then
        forwards(spoc, forwarding, latvia).statusCode(409).body("code", equalTo("dissemination-held"));
        shares(sweden).statusCode(201);
        decides(owner, hold, "lifting").statusCode(403).body("code", equalTo("only-holder"));
        decides(spoc, hold, "lifting").statusCode(200);
        forwards(spoc, forwarding, latvia).statusCode(200);
    }

    @Test
    void the_owners_hold_binds_its_single_point_of_contact_which_does_not_see_it() {
        // given
        var spoc = Stage.player("EE", "spoc", "coordinator");
        String forwarding = owner.sends(Map.of("spoc", spoc.organisation(), "states", List.of("LV"), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/forwardings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // when
        HoldScene.placed(owner, incident, "recipient-incident", latvia);
        // then
        forwards(spoc, forwarding, latvia).statusCode(409);
        list(spoc).body("items", hasSize(0));
        assertEquals("42501", RowProbe.attempt(spoc.organisation(), """
            insert into share (id, incident, owner, recipient, reference, tlp, basis, shared_at, shared_by)
            values (gen_random_uuid(), '%s', '%s', '%s', 'r', 'AMBER', 'NIS2 Art. 23(8)', now(), 'x')""".formatted(
                        incident, owner.organisation(), latvia.organisation())));
    }

    @Test
    void no_longer_than_thirty_days_without_a_look_never_in_the_past_and_never_from_the_agency() {
        var agency = UUID.fromString(ConfigProvider.getConfig().getValue("vallum.incident.agency", String.class));
        Stage.organisation(agency, "EU", "eu-body");
        for (var wrong : List.of(Instant.now().minusSeconds(1), Instant.now().plus(31, ChronoUnit.DAYS))) {
            HoldScene.places(owner, incident, "information", wrong).then().statusCode(400);
        }
        for (var nobody :
                List.of(new Player(agency, "EU", "x", "x"), owner, new Player(UUID.randomUUID(), "LV", "x", "x"))) {
            HoldScene.places(owner, incident, "information", tomorrow(), nobody)
                    .then()
                    .statusCode(400);
        }
        owner.sends(Map.of(
                        "ground",
                        "mood",
                        "explanation",
                        "e",
                        "reviewAt",
                        tomorrow().toString()))
                .post(API + "/incidents/" + incident + "/holds")
                .then()
                .statusCode(400);
        list(owner).body("items", hasSize(0));
    }

    @Test
    void the_feed_tells_the_parties_of_a_hold_and_no_recipient() throws InterruptedException {
        // given
        Stage.shared(owner, incident, latvia);
        // when
        HoldScene.placed(owner, incident, "information");
        // then
        var told = "select count(*) from feed where type = 'hold-changed' and target = '%s'".formatted(incident);
        for (int i = 0; i < 150 && told(told) == 0; i++) {
            Thread.sleep(100);
        }
        long party = Store.as(owner.organisation(), c -> Store.count(c, told));
        assertTrue(party > 0);
        long recipient = Store.as(latvia.organisation(), c -> Store.count(c, told));
        assertEquals(0, recipient);
    }

    private long told(String sql) {
        return Store.as(owner.organisation(), c -> Store.count(c, sql));
    }

    private static Instant tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS);
    }

    private ValidatableResponse list(Player player) {
        return player.asks()
                .get(API + "/incidents/" + incident + "/holds")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse decides(Player player, String hold, String what) {
        return player.sends(Map.of("note", "n"))
                .post(API + "/incidents/" + incident + "/holds/" + hold + "/" + what)
                .then();
    }

    private ValidatableResponse shares(Player recipient) {
        return owner.sends(Map.of(
                        "recipients", List.of(recipient.organisation()), "tlp", "AMBER", "basis", "NIS2 Art. 23(6)"))
                .post(API + "/incidents/" + incident + "/shares")
                .then();
    }

    private static ValidatableResponse forwards(Player spoc, String forwarding, Player to) {
        return spoc.sends(Map.of("recipients", List.of(to.organisation()), "tlp", "AMBER"))
                .post(API + "/forwardings/" + forwarding + "/shares")
                .then();
    }
}
