package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.export.Exporter;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Facts about what is an organisation's own: it is told live, and nobody else is, whoever else may read the record. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class OwnFactsTest {
    private final Player latvia = Stage.coordinator("LV");

    @Test
    void an_entity_of_the_register_is_a_fact_when_it_comes_and_when_it_changes() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var entity = Stage.registered(owner, Map.of());
        own(owner, entity, "entity-registered");
        var at = API + "/entities/" + entity;
        // when
        owner.sends(Map.of("name", "Northern Clinic", "category", "essential", "sectors", List.of("health")))
                .header("If-Match", owner.asks().get(at).header("ETag"))
                .put(at)
                .then()
                .statusCode(200);
        // then
        own(owner, entity, "entity-changed");
    }

    @Test
    void a_file_of_entities_is_a_fact_for_each_and_a_dry_run_is_none() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var file = "name,category,sectors\nWestern Clinic,other,space\nEastern Clinic,other,space\n";
        var count = "select count(*) from feed where recipient = '%s' and type = 'entity-registered'"
                .formatted(owner.organisation());
        for (var dry : List.of(true, false)) {
            // when
            owner.asks()
                    .contentType("text/csv")
                    .body(file)
                    .post(API + "/entities/imports?dry=" + dry)
                    .then()
                    .statusCode(200);
            // then
            long told = 0;
            for (int i = 0; i < (dry ? 10 : 100) && told < 2; i++) {
                Thread.sleep(100);
                told = Store.as(owner.organisation(), c -> Store.count(c, count));
            }
            assertEquals(dry ? 0 : 2, told);
        }
    }

    @Test
    void a_roster_and_how_an_authority_is_reached_are_its_own_facts() throws Exception {
        // given
        var desk = OnDuty.here();
        var owner = desk.coordinator();
        var us = owner.organisation().toString();
        own(owner, us, "roster-changed");
        // when
        int version = owner.asks().get(API + "/contacts/own").path("version");
        desk.keepsContact(version, DeskAnswers.CONTACT).statusCode(200);
        desk.posts("/contacts/own/verification").then().statusCode(200);
        // then
        own(owner, us, "contact-changed");
        own(owner, us, "contact-verified");
    }

    @Test
    void who_takes_part_in_blind_correlation_is_told_to_nobody_else() throws Exception {
        // when
        var owner = Blind.takingPart("EE");
        // then
        own(owner, owner.organisation().toString(), "blind-choice-changed");
    }

    @Test
    void a_brief_is_the_fact_of_who_wrote_it_and_not_of_the_incidents_owner() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var incident = Stage.filed(owner);
        Stage.shared(owner, incident, latvia);
        // when
        var text = Map.<String, Object>of("what", "Wallaby-4410", "hit", "-", "done", "-", "decide", "-");
        BriefAnswers.keeps(latvia, incident, 0, text).statusCode(200);
        latvia.asks().post(BriefAnswers.at(incident) + "/prints").then().statusCode(200);
        // then
        for (var type : List.of("brief-changed", "brief-printed")) {
            Heard.soon(latvia, incident, type);
            assertEquals(1, Heard.count(latvia, incident, type));
            assertEquals(0, Heard.count(owner, incident, type), type);
        }
    }

    @Test
    void that_an_authority_answered_is_told_to_itself() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var incident = Stage.filed(owner);
        Stage.shared(owner, incident, latvia);
        // when
        owner.sends(Map.of("text", "Wallaby-4410", "lawEnforcementGuidance", "Wallaby-4411"))
                .post(API + "/incidents/" + incident + "/feedback")
                .then()
                .statusCode(201);
        // then
        own(owner, incident, "feedback-given");
    }

    @Test
    void a_file_that_somebody_ordered_concerns_nobody_live() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        Stage.filed(owner);
        // when
        String export;
        // ordered while the job by the clock pauses, which would else take the order
        try (var exporter = new Exporter()) {
            export = owner.sends(Map.of("format", "csv", "query", Map.of("filter", Map.of())))
                    .post(API + "/exports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            exporter.works();
        }
        assertEquals("ready", owner.asks().get(API + "/exports/" + export).path("state"));
        var incident = Stage.filed(owner);
        Heard.soon(owner, incident, "incident-filed");
        // then
        assertEquals(0, Heard.count(owner, export, "export-made"));
    }

    private void own(Player owner, String about, String type) throws InterruptedException {
        Heard.soon(owner, about, type);
        assertEquals(0, Heard.count(latvia, about, type), type);
        var others = "select count(*) from feed where target = '%s' and type = '%s' and recipient <> '%s'"
                .formatted(UUID.fromString(about), type, owner.organisation());
        assertEquals("0", Store.asJob("feed", c -> Long.toString(Store.count(c, others))));
    }
}
