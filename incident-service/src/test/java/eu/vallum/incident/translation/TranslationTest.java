package eu.vallum.incident.translation;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Heard;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.TranslatedRows;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of an incident beside a person's translation. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class TranslationTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player latvia = Stage.coordinator("LV");
    private final Player finland = Stage.coordinator("FI");
    private String incident = "";
    private String at = "";
    private String path = "";
    private String share = "";

    @BeforeEach
    void share() {
        var report = new HashMap<>(Stage.report("title", "Lunavara labori võrgus"));
        report.put("summary", "Süsteemid on krüpteeritud.");
        report.put("language", "et");
        incident = Stage.filed(owner, report);
        at = API + "/incidents/" + incident;
        path = at + "/translations";
        share = Stage.shared(owner, incident, latvia);
        Stage.shared(owner, incident, finland);
    }

    @Test
    void a_recipient_reads_the_owners_translation_with_who_made_it_and_the_original_stays() {
        // when
        translates(officer, "title/lv", "Izspiedējvīruss laboratorijas tīklā", 0)
                .statusCode(200);
        translates(owner, "summary/lv", "Sistēmas ir šifrētas.", 0).statusCode(200);
        // then
        latvia.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.field", contains("title", "summary"))
                .body("items.text", contains("Izspiedējvīruss laboratorijas tīklā", "Sistēmas ir šifrētas."))
                .body("items[0].language", equalTo("lv"))
                .body("items[0].person", equalTo("Person of EE"))
                .body("items[0].by.id", equalTo(owner.organisation().toString()))
                .body("items.outdated", contains(false, false));
        latvia.asks()
                .get(at)
                .then()
                .body("title", equalTo("Lunavara labori võrgus"))
                .body("summary", equalTo("Süsteemid on krüpteeritud."))
                .body("language", equalTo("et"));
    }

    @Test
    void a_recipients_translation_stays_in_its_organisation_also_away_from_the_owner() {
        // given
        var colleague = Stage.colleague(latvia.organisation(), "LV", "officer");
        // when
        translates(latvia, "title/lv", "Mūsu vārdi", 0).statusCode(200);
        translates(owner, "title/lv", "Viņu vārdi", 0).statusCode(200);
        // then
        colleague.asks().get(path).then().body("items", hasSize(2)).body("items.text", not(empty()));
        for (var other : List.of(owner, finland)) {
            other.asks().get(path).then().body("items.text", contains("Viņu vārdi"));
        }
    }

    @Test
    void withholding_a_field_takes_its_translations_at_once_and_leaves_the_others() {
        // given
        translates(owner, "title/lv", "Virsraksts", 0).statusCode(200);
        translates(owner, "summary/lv", "Kopsavilkums", 0).statusCode(200);
        translates(latvia, "summary/ru", "Svoi slova", 0).statusCode(200);
        // when
        withholds("summary");
        // then
        latvia.asks().get(path).then().body("items.text", contains("Virsraksts"));
        latvia.asks().get(path + "/summary/ru/versions").then().statusCode(404);
        translates(latvia, "summary/fr", "x", 0).statusCode(404);
        finland.asks().get(path).then().body("items", hasSize(2));
        // when
        withholds();
        // then
        latvia.asks().get(path).then().body("items", hasSize(3));
    }

    @Test
    void who_sees_neither_title_nor_summary_is_not_told_in_which_language_they_are() {
        withholds("title");
        latvia.asks().get(at).then().body("language", equalTo("et"));
        withholds("title", "summary");
        latvia.asks().get(at).then().statusCode(200).body("language", nullValue());
    }

    @Test
    void whoever_loses_the_incident_loses_its_translations_and_their_own() {
        // given
        translates(owner, "title/lv", "Virsraksts", 0).statusCode(200);
        translates(latvia, "title/de", "Titel", 0).statusCode(200);
        // when
        Stage.withdrawn(owner, incident, share);
        // then
        for (var read : List.of("", "/title/de/versions")) {
            latvia.asks().get(path + read).then().statusCode(404);
        }
        translates(latvia, "title/de", "Titel", 1).statusCode(404);
        assertEquals(0, TranslatedRows.of(latvia, incident));
        assertEquals(2, TranslatedRows.of(owner, incident), "the owner's and its one version");
    }

    @Test
    void under_red_no_organisation_keeps_a_translation() {
        // given
        translates(owner, "title/fi", "Otsikko", 0).statusCode(200);
        // when
        owner.sends(Map.of("tlp", "RED", "reason", "the victim asked"))
                .header("If-Match", owner.asks().get(at).header("ETag"))
                .put(at + "/label")
                .then()
                .statusCode(200);
        // then
        finland.asks().get(path).then().statusCode(404);
        assertEquals(0, TranslatedRows.of(finland, incident));
        owner.asks().get(path).then().body("items", hasSize(1));
    }

    @Test
    void a_deleted_incident_leaves_no_translation() {
        // given
        var filed = Stage.filed(owner);
        owner.sends(Map.of("text", "Virsraksts", "version", 0))
                .put(API + "/incidents/" + filed + "/translations/title/lv")
                .then()
                .statusCode(200);
        // when
        Stage.deleted(owner, filed, "by mistake");
        // then
        assertEquals(0, TranslatedRows.all(filed));
    }

    @Test
    void a_newer_translation_takes_the_place_and_its_own_organisation_keeps_the_one_before() {
        // given
        translates(owner, "title/lv", "Pirmais", 0).body("version", equalTo(1));
        // when
        translates(officer, "title/lv", "Otrais", 1).statusCode(200).body("version", equalTo(2));
        // then
        latvia.asks().get(path).then().body("items.text", contains("Otrais"));
        owner.asks()
                .get(path + "/title/lv/versions")
                .then()
                .body("items.text", contains("Otrais", "Pirmais"))
                .body("items.version", contains(2, 1));
        latvia.asks().get(path + "/title/lv/versions").then().statusCode(404);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_overwritten() {
        // given
        translates(owner, "title/lv", "Pirmais", 0);
        // when
        translates(officer, "title/lv", "Otrais", 0).statusCode(409).body("code", equalTo("translation-changed"));
        translates(officer, "title/lv", "Otrais", 7).statusCode(409);
        translates(officer, "title/et", "x", 3).statusCode(400);
        translates(officer, "title/de", "x", 3).statusCode(409);
        // then
        latvia.asks().get(path).then().body("items.text", contains("Pirmais"));
    }

    @Test
    void of_two_who_translate_at_the_same_moment_one_is_told_of_the_other() throws Exception {
        // given
        Callable<Integer> one = () -> translates(owner, "title/lv", "Viens " + UuidV7.next(), 0)
                .extract()
                .statusCode();
        // when
        try (var both = Executors.newFixedThreadPool(6)) {
            var answers = both.invokeAll(List.of(one, one, one, one, one, one));
            // then
            int written = 0;
            for (var answer : answers) {
                written += answer.get() == 200 ? 1 : 0;
                assertEquals(true, answer.get() == 200 || answer.get() == 409);
            }
            assertEquals(1, written);
        }
        owner.asks().get(path + "/title/lv/versions").then().body("items", hasSize(1));
    }

    @Test
    void the_same_words_sent_again_change_nothing() {
        translates(owner, "title/lv", "Virsraksts", 0).body("version", equalTo(1));
        translates(owner, "title/lv", "Virsraksts", 0).statusCode(200).body("version", equalTo(1));
        owner.asks().get(path + "/title/lv/versions").then().body("items", hasSize(1));
    }

    @Test
    void of_a_withdrawn_translation_readers_keep_the_reason_and_no_word() {
        // given
        translates(owner, "title/lv", "Quoll-4410", 0);
        // when
        withdraws(officer, "title/lv", "Wrong network").statusCode(200).body("text", nullValue());
        // then
        latvia.asks()
                .get(path)
                .then()
                .body("items[0].withdrawnReason", equalTo("Wrong network"))
                .body("items[0].person", equalTo("Person of EE"))
                .body("items[0].text", nullValue());
        assertEquals(
                0, TranslatedRows.holding(latvia, incident, "Quoll-4410"), "behind the back of the service either");
        owner.asks().get(path + "/title/lv/versions").then().body("items[1].text", equalTo("Quoll-4410"));
        withdraws(owner, "title/lv", "again").statusCode(409).body("code", equalTo("translation-withdrawn"));
        // when
        translates(owner, "title/lv", "Pareizi", 2).statusCode(200);
        // then
        latvia.asks()
                .get(path)
                .then()
                .body("items[0].text", equalTo("Pareizi"))
                .body("items[0].withdrawnReason", nullValue());
    }

    @Test
    void nobody_takes_back_what_others_translated() {
        translates(owner, "title/lv", "Virsraksts", 0);
        withdraws(latvia, "title/lv", "x").statusCode(404);
        withdraws(owner, "title/mt", "x").statusCode(404);
        latvia.asks().get(path).then().body("items.text", contains("Virsraksts"));
    }

    @Test
    void a_translation_of_an_earlier_text_says_so_until_it_is_given_anew() {
        // given
        translates(owner, "summary/lv", "Sistēmas ir šifrētas.", 0);
        translates(owner, "title/lv", "Virsraksts", 0);
        // when
        TranslatedRows.rewrite(incident, "Süsteemid on taastatud.");
        // then
        latvia.asks()
                .get(path)
                .then()
                .body("items.find { it.field == 'summary' }.outdated", equalTo(true))
                .body("items.find { it.field == 'title' }.outdated", equalTo(false));
        // when
        translates(owner, "summary/lv", "Sistēmas ir šifrētas.", 1)
                .statusCode(200)
                .body("outdated", equalTo(false));
    }

    @Test
    void the_owner_says_the_language_of_the_original_and_nobody_translates_into_it() {
        // given
        var filed = Stage.filed(owner);
        var language = API + "/incidents/" + filed;
        owner.asks().get(language).then().body("language", nullValue()).body("version", equalTo(0));
        // when
        owner.sends(Map.of("language", "et")).put(language + "/language").then().statusCode(200);
        owner.sends(Map.of("language", "et")).put(language + "/language").then().statusCode(200);
        // then
        owner.asks().get(language).then().body("language", equalTo("et")).body("version", equalTo(1));
        translates(owner, "title/et", "x", 0).statusCode(400).body("errors[0].pointer", equalTo("/language"));
        latvia.sends(Map.of("language", "lv")).put(at + "/language").then().statusCode(403);
        for (var none : List.of("xx", "ET", "e", "est", "")) {
            owner.sends(Map.of("language", none)).put(at + "/language").then().statusCode(400);
        }
        owner.sends(Stage.report("language", "xx"))
                .post(API + "/incidents")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/language"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title/xx", "title/EN", "title/e%20", "title/eng", "entity.name/lv", "TITLE/lv", "x/lv"})
    void nonsense_is_answered_like_what_is_not_there(String place) {
        translates(owner, place, "x", 0).statusCode(404);
    }

    @Test
    void hostile_words_are_refused_or_kept_as_words() {
        translates(owner, "title/lv", "x".repeat(401), 0).statusCode(400).body("errors[0].pointer", equalTo("/text"));
        translates(owner, "summary/lv", "x".repeat(15_001), 0).statusCode(400);
        translates(owner, "summary/lv", " \n ", 0).statusCode(400);
        translates(owner, "summary/lv", "x", -1).statusCode(400);
        translates(owner, "summary/lv", "a\u0000b", 0).statusCode(400);
        owner.sends("{\"text\": \"x\"}").put(path + "/title/lv").then().statusCode(400);
        owner.sends("{\"text\": \"x\", \"version\": 0, \"organisation\": \"" + UuidV7.next() + "\"}")
                .put(path + "/title/lv")
                .then()
                .statusCode(400);
        owner.asks().get(path).then().body("items", empty());
        var script = "<script>alert(1)</script> =cmd|' /C calc'!A0 \u202e";
        translates(owner, "summary/lv", script, 0).statusCode(200).body("text", equalTo(script));
        translates(owner, "summary/de", "x".repeat(15_000), 0).statusCode(200);
        withdraws(owner, "summary/de", "a\u0000b").statusCode(400);
        withdraws(owner, "summary/de", " ").statusCode(400);
    }

    @Test
    void readers_hear_of_the_owners_translation_and_nobody_of_a_recipients_own() throws Exception {
        // when
        translates(latvia, "title/lv", "Mūsu", 0);
        translates(owner, "title/fi", "Otsikko", 0);
        // then
        Heard.soon(finland, incident, "translation-changed");
        assertEquals(1, Heard.count(finland, incident, "translation-changed"));
        assertEquals(1, Heard.count(owner, incident, "translation-changed"));
        assertEquals(2, Heard.count(latvia, incident, "translation-changed"));
    }

    @Test
    void reads_writes_and_denials_stand_in_the_audit_log() {
        // given
        withholds("summary");
        // when
        translates(owner, "title/lv", "Virsraksts", 0);
        latvia.asks().get(path);
        translates(latvia, "summary/lv", "x", 0).statusCode(404);
        // then
        assertEquals(1, TranslatedRows.audited(owner, incident, "translation.write", "allowed"));
        assertEquals(1, TranslatedRows.audited(latvia, incident, "translation.list", "allowed"));
        assertEquals(1, TranslatedRows.audited(latvia, incident, "translation.write", "denied"));
    }

    @Test
    void no_file_of_the_incident_has_a_translation() {
        translates(owner, "title/lv", "Quoll-8812", 0).statusCode(200);
        latvia.asks().get(at + "/file").then().statusCode(200).body(not(containsString("Quoll-8812")));
    }

    private ValidatableResponse translates(Player who, String place, String text, int version) {
        return who.sends(Map.of("text", text, "version", version))
                .put(path + "/" + place)
                .then();
    }

    private ValidatableResponse withdraws(Player who, String place, String reason) {
        return who.sends(Map.of("reason", reason))
                .post(path + "/" + place + "/withdrawal")
                .then();
    }

    private void withholds(String... fields) {
        owner.sends(Map.of("fields", List.of(fields)))
                .put(at + "/redactions/" + latvia.organisation())
                .then()
                .statusCode(200);
    }
}
