package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Telling other Member States (NIS2 Art. 23(6) and (8)), and what the single points of contact of other platforms miss. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class CrossBorderTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player spoc = Stage.player("EE", "spoc", "coordinator");
    private final Player latvia = Stage.player("LV", "spoc", "coordinator");
    private final Player finland = Stage.coordinator("FI");

    /** SERIMA#844: the single point of contact had to open each incident to see that it crosses a border. */
    @Test
    void the_early_warning_alone_puts_an_incident_on_the_desk_of_its_owner_and_of_the_contact_point_SERIMA_844() {
        // given
        var incident = filed("yes", List.of("LV"));
        var home = filed("no", List.of());
        // then
        owner.asks()
                .get(API + "/cross-border?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(incident))
                .body("items.id", not(hasItem(home)));
        spoc.asks().get(API + "/cross-border").then().body("items.id", not(hasItem(incident)));
        // when
        Stage.shared(owner, incident, spoc);
        // then
        spoc.asks()
                .get(API + "/cross-border?state=none")
                .then()
                .body("items.id", hasItem(incident))
                .body("items.find { it.id == '" + incident + "' }.affected", contains("LV"));
    }

    /** SERIMA PR#845: the answer was read off the latest report, so one that does not ask took it away. */
    @Test
    void the_latest_known_fact_counts_and_a_later_report_that_does_not_ask_takes_nothing_away() {
        // given
        var incident = filed("unknown", List.of());
        desk(owner, incident).body("head.state", equalTo("unclear")).body("flagged.reported", equalTo(true));
        // when
        fact(incident, "crossBorder", "yes");
        fact(incident, "affectedMemberStates", List.of("FI", "EE", "LV"));
        // then
        desk(owner, incident)
                .body("head.state", equalTo("none"))
                .body("head.affected", contains("FI", "LV"))
                .body("flagged.reported", equalTo(false));
        // when: something else is known, and later that it was wrong
        fact(incident, "impact", "Two wards.");
        desk(owner, incident).body("head.affected", contains("FI", "LV"));
        owner.sends(Map.of("value", "no", "version", 1))
                .put(API + "/incidents/" + incident + "/facts/crossBorder")
                .then()
                .statusCode(200);
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/cross-border")
                .then()
                .statusCode(404);
    }

    @Test
    void all_is_reached_when_every_named_state_and_the_agency_were_told_and_not_before() {
        // given
        var agency = new Contact("SK").agency;
        var incident = filed("yes", List.of("FI", "LV"));
        // when, then
        Stage.shared(owner, incident, finland);
        desk(owner, incident).body("head.state", equalTo("partly")).body("head.open", contains("LV"));
        var toLatvia = Stage.shared(owner, incident, latvia);
        desk(owner, incident).body("head.state", equalTo("partly")).body("head.open", empty());
        assertFalse(dutyMet(incident));
        Stage.shared(owner, incident, agency);
        desk(owner, incident).body("head.state", equalTo("all")).body("head.agencyInformed", equalTo(true));
        assertTrue(dutyMet(incident));
        // when: a share to the wrong authority is taken back
        Stage.withdrawn(owner, incident, toLatvia);
        // then
        desk(owner, incident).body("head.state", equalTo("partly")).body("head.open", contains("LV"));
        owner.asks().get(API + "/cross-border?state=all&limit=200").then().body("items.id", not(hasItem(incident)));
    }

    @Test
    void nothing_is_complete_while_no_state_is_named() {
        // given
        var agency = new Contact("SK").agency;
        var incident = filed("yes", List.of());
        // when
        Stage.shared(owner, incident, agency);
        Stage.shared(owner, incident, finland);
        // then
        desk(owner, incident).body("head.state", equalTo("partly"));
    }

    @Test
    void each_proposed_state_says_why_and_from_where() {
        // given
        var entry = Stage.registered(owner, Map.of("memberState", "LT", "activeIn", List.of("FI", "LV", "LT")));
        var report = report("yes", List.of("LV"));
        report.put("entity", Map.of("id", entry, "name", "Ferry line"));
        var incident = Stage.filed(owner, report);
        // then
        desk(owner, incident)
                .body("proposals.memberState", contains("LV", "LT", "FI"))
                .body("proposals[0].reasons.why", contains("named", "active"))
                .body("proposals[0].reasons.source", contains("report", "register"))
                .body("proposals[1].reasons.why", contains("established"))
                .body("proposals[1].reasons.source", contains("register"))
                .body("proposals[2].reasons.why", contains("active"))
                .body("proposals[0].authorities.kind[0]", equalTo("spoc"));
        // when: the register is corrected
        owner.sends(Map.of("name", "Ferry line", "category", "essential", "sectors", List.of("transport")))
                .header("If-Match", "\"0\"")
                .put(API + "/entities/" + entry)
                .then()
                .statusCode(200);
        // then
        desk(owner, incident).body("proposals.memberState", contains("LV"));
    }

    @Test
    void a_notice_says_what_is_known_now_in_the_language_asked_for_and_nothing_the_label_withholds() {
        // given
        var incident = filed("yes", List.of("LV", "EL"));
        fact(incident, "severity", "critical");
        // then
        notice(owner, incident, "fr", "AMBER")
                .body("text", containsString("Lettonie"))
                .body("text", containsString("Grèce"))
                .body("text", containsString("article 23, paragraphe 6"))
                .body("text", containsString("critique"))
                .body("text", containsString("Northern Hospital"));
        notice(owner, incident, "en", "GREEN")
                .body("text", containsString("Latvia"))
                .body("text", not(containsString("Northern Hospital")));
    }

    @Test
    void a_notice_of_a_long_summary_still_fits_the_note_of_a_share() {
        // given
        var report = report("yes", List.of("LV"));
        report.put("summary", "{0} word ".repeat(1_000));
        var incident = Stage.filed(owner, report);
        // when
        String text = notice(owner, incident, "en", "AMBER").extract().path("text");
        // then
        assertTrue(text.length() <= 2_000 && text.length() > 1_900, "length " + text.length());
        assertTrue(text.contains("{0} word"), "text of a report is no pattern");
        owner.sends(Map.of(
                        "recipients",
                        List.of(latvia.organisation()),
                        "tlp",
                        "AMBER",
                        "basis",
                        "NIS2 Art. 23(6)",
                        "scopeNote",
                        text))
                .post(API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(201);
    }

    /** Art. 23(8): at the request of the CSIRT or the competent authority. Who asked and when is on record. */
    @Test
    void the_contact_point_forwards_what_it_is_asked_to_and_the_shares_are_the_owners() {
        // given
        var incident = filed("yes", List.of("LV"));
        // when
        String request = ask(incident, List.of("LV"))
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("askedBy", equalTo(owner.name()))
                .extract()
                .path("id");
        // then: the contact point has the incident and the request
        desk(spoc, incident).body("forwardings[0].id", equalTo(request)).body("contactPoints", empty());
        notice(spoc, incident, "en", "AMBER").body("text", containsString("at the request of EE authority"));
        // when
        forward(request, latvia).statusCode(200).body("state", equalTo("forwarded"));
        // then
        latvia.asks()
                .get(API + "/shared")
                .then()
                .body("items.incident.id", hasItem(incident))
                .body("items.share.basis", hasItem("NIS2 Art. 23(8)"));
        owner.asks()
                .get(API + "/incidents/" + incident + "/shares")
                .then()
                .body("items.recipient.id", hasItem(latvia.organisation().toString()))
                .body("items.sharedBy", hasItem(spoc.name()));
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.kind", hasItem("forwarding-requested"))
                .body("items.kind", hasItem("incident-forwarded"));
        desk(owner, incident).body("forwardings[0].forwardedTo.memberState", contains("LV"));
        // and: the owner takes it back like any share of its own
        String share = owner.asks()
                .get(API + "/incidents/" + incident + "/shares")
                .path("items.find { it.recipient.memberState == 'LV' }.id");
        Stage.withdrawn(owner, incident, share);
        latvia.asks().get(API + "/incidents/" + incident).then().statusCode(404);
    }

    @Test
    void forwarding_to_the_last_of_those_named_meets_the_owners_duty_to_inform() {
        // given
        var incident = filed("yes", List.of("LV"));
        Stage.shared(owner, incident, new Contact("SK").agency);
        String request = ask(incident, List.of("LV")).extract().path("id");
        assertFalse(dutyMet(incident));
        // when
        forward(request, latvia).statusCode(200);
        // then
        assertTrue(dutyMet(incident));
    }

    @Test
    void a_contact_point_forwards_no_further_than_it_is_asked_to_and_never_looser() {
        // given
        var incident = filed("yes", List.of("LV"));
        String request = ask(incident, List.of("LV")).extract().path("id");
        var stranger = Stage.player("EE", "spoc", "coordinator");
        // then
        forward(request, finland).statusCode(422).body("code", equalTo("unknown-recipient"));
        forward(spoc, request, latvia, "GREEN").statusCode(422).body("code", equalTo("tlp-looser-than-incident"));
        forward(stranger, request, latvia, "AMBER").statusCode(404);
        forward(owner, request, latvia, "AMBER").statusCode(404);
        Stage.shared(owner, incident, latvia);
        forward(request, latvia).statusCode(409).body("code", equalTo("already-shared"));
        finland.asks().get(API + "/incidents/" + incident).then().statusCode(404);
    }

    /** The row policies say the same: without an open request nobody shares in another's name. */
    @Test
    void the_rows_alone_let_a_contact_point_share_under_an_open_request_only() {
        // given
        var incident = filed("yes", List.of("LV"));
        String request = ask(incident, List.of("LV")).extract().path("id");
        // then
        assertEquals("did 1", sharesByHand(incident, latvia, "NIS2 Art. 23(8)"));
        assertEquals("42501", sharesByHand(incident, finland, "NIS2 Art. 23(8)"));
        assertEquals("42501", sharesByHand(incident, latvia, "NIS2 Art. 23(6)"));
        // when
        spoc.sends(Map.of("reason", "They know."))
                .post(API + "/forwardings/" + request + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("refused"));
        // then
        assertEquals("42501", sharesByHand(incident, latvia, "NIS2 Art. 23(8)"));
        forward(request, latvia).statusCode(409).body("code", equalTo("request-over"));
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.find { it.kind == 'forwarding-refused' }.text", equalTo("They know."));
    }

    @Test
    void taking_the_incident_back_from_the_contact_point_lets_its_request_lapse() {
        // given
        var incident = filed("yes", List.of("LV"));
        String request = ask(incident, List.of("LV")).extract().path("id");
        ask(incident, List.of("LV")).statusCode(409).body("code", equalTo("already-asked"));
        String share =
                owner.asks().get(API + "/incidents/" + incident + "/shares").path("items[0].id");
        // when
        Stage.withdrawn(owner, incident, share);
        // then
        forward(request, latvia).statusCode(404);
        desk(owner, incident).body("forwardings[0].state", equalTo("lapsed"));
        spoc.asks().get(API + "/cross-border").then().body("items", hasSize(0));
        ask(incident, List.of("LV")).statusCode(201);
    }

    @Test
    void only_the_contact_point_of_ones_own_state_can_be_asked_and_only_for_others() {
        // given
        var incident = filed("yes", List.of("LV"));
        // then
        ask(incident, latvia, List.of("LV")).statusCode(400).body("errors.pointer", hasItem("/spoc"));
        ask(incident, owner, List.of("LV")).statusCode(400);
        ask(incident, spoc, List.of("EE")).statusCode(400).body("errors.pointer", hasItem("/states"));
        ask(incident, spoc, List.of("XX")).statusCode(400);
        var red = Stage.filed(owner, red());
        ask(red, spoc, List.of("LV")).statusCode(422).body("code", equalTo("tlp-red-needs-persons"));
    }

    @Test
    void a_recipient_in_another_state_has_no_desk_for_what_it_was_told() {
        // given
        var incident = filed("yes", List.of("LV"));
        Stage.shared(owner, incident, latvia);
        // then
        latvia.asks().get(API + "/incidents/" + incident).then().statusCode(200);
        latvia.asks()
                .get(API + "/incidents/" + incident + "/cross-border")
                .then()
                .statusCode(404);
        latvia.asks().get(API + "/cross-border").then().body("items", hasSize(0));
    }

    @Test
    void the_list_goes_on_from_page_to_page_and_keeps_exercises_apart() {
        // given
        var alone = Stage.coordinator("HR");
        for (int i = 0; i < 3; i++) {
            Stage.filed(alone, report("yes", List.of("LV")));
        }
        var exercise = report("yes", List.of("LV"));
        exercise.put("exercise", Map.of());
        Stage.filed(alone, exercise);
        // when
        var first = alone.asks().get(API + "/cross-border?limit=2");
        String next = first.path("next");
        // then
        first.then().body("items", hasSize(2));
        alone.asks().get(API + "/cross-border?limit=2&after=" + next).then().body("items", hasSize(1));
        alone.asks().get(API + "/cross-border?exercise=true").then().body("items", hasSize(1));
    }

    private String filed(String crossBorder, List<String> affected) {
        return Stage.filed(owner, report(crossBorder, affected));
    }

    private static Map<String, Object> report(String crossBorder, List<String> affected) {
        var report = new HashMap<>(Stage.report("crossBorder", crossBorder));
        report.put("affectedMemberStates", affected);
        return report;
    }

    private static Map<String, Object> red() {
        var report = report("yes", List.of("LV"));
        report.put("tlp", "RED");
        return report;
    }

    private void fact(String incident, String fact, Object value) {
        owner.sends(Map.of("value", value, "version", 0))
                .put(API + "/incidents/" + incident + "/facts/" + fact)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse desk(Player player, String incident) {
        return player.asks()
                .get(API + "/incidents/" + incident + "/cross-border")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse notice(Player player, String incident, String language, String tlp) {
        return player.asks()
                .get(API + "/incidents/" + incident + "/cross-border/notice?language=" + language + "&tlp=" + tlp)
                .then()
                .statusCode(200)
                .body("language", equalTo(language));
    }

    private ValidatableResponse ask(String incident, List<String> states) {
        return ask(incident, spoc, states);
    }

    private ValidatableResponse ask(String incident, Player whom, List<String> states) {
        return owner.sends(Map.of("spoc", whom.organisation(), "states", states, "tlp", "AMBER", "note", "Please."))
                .post(API + "/incidents/" + incident + "/forwardings")
                .then();
    }

    private ValidatableResponse forward(String request, Player to) {
        return forward(spoc, request, to, "AMBER");
    }

    private static ValidatableResponse forward(Player by, String request, Player to, String tlp) {
        return by.sends(Map.of("recipients", List.of(to.organisation()), "tlp", tlp, "scopeNote", "See below."))
                .post(API + "/forwardings/" + request + "/shares")
                .then();
    }

    private String sharesByHand(String incident, Player to, String basis) {
        return RowProbe.attempt(spoc.organisation(), """
                insert into share (id, incident, owner, recipient, reference, tlp, basis, shared_at, shared_by)
                values ('%s', '%s', '%s', '%s', 'r', 'AMBER', '%s', now(), 'x')""".formatted(
                        UuidV7.next(), incident, owner.organisation(), to.organisation(), basis));
    }

    private boolean dutyMet(String incident) {
        return "met"
                .equals(owner.asks()
                        .get(API + "/incidents/" + incident)
                        .path("clocks.find { it.obligation == 'inform-affected' }.state"));
    }
}
