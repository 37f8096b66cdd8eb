package eu.vallum.incident.notice;

import static eu.vallum.incident.EscalationAnswers.proposal;
import static eu.vallum.incident.EscalationAnswers.proposed;
import static eu.vallum.incident.EscalationAnswers.reports;
import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Notices of situation reports, for as long as their reader may read these, and of accounts of entities. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NoticeOfReportsTest {
    @Inject
    NoticeWatch watch;

    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player latvia = Stage.player("LV", "spoc", "coordinator");
    private final Player finland = Stage.player("FI", "spoc", "coordinator");

    @Test
    void a_situation_report_is_told_to_whoever_may_read_it_and_not_to_who_wrote_it() throws Exception {
        // given: one has the incident, another has it with a field withheld, a third was told of the escalation alone
        var sweden = Stage.player("SE", "spoc", "coordinator");
        var incident = Stage.filed(owner);
        var share = Stage.shared(owner, incident, latvia);
        Stage.shared(owner, incident, finland);
        owner.sends(Map.of("fields", List.of("severity")))
                .put(API + "/incidents/" + incident + "/redactions/" + finland.organisation())
                .then()
                .statusCode(200);
        var id = proposed(
                owner,
                proposal(
                        "technical",
                        "AMBER",
                        List.of(incident),
                        List.of(latvia.organisation(), finland.organisation(), sweden.organisation())));
        // when
        reports(owner, id).statusCode(201);
        reports(owner, id).statusCode(201);
        // then: each edition once
        told(latvia, "situation-reported", 2);
        told(officer, "situation-reported", 2);
        for (var other : List.of(owner, finland, sweden)) {
            told(other, "situation-reported", 0);
        }
        var shown = latvia.asks().get(API + "/notices").asString();
        assertFalse(shown.contains("Quokka-7319"), "what the report says");
        // when: the incident is taken back
        Stage.withdrawn(owner, incident, share);
        // then: at once, and what is counted agrees
        assertEquals(0, count(latvia, "situation-reported"));
        told(latvia, "withdrawn", 1);
        long left = latvia.asks()
                .get(API + "/notices?limit=200")
                .jsonPath()
                .getList("items")
                .size();
        latvia.asks().get(API + "/notices/unread").then().body("unread", equalTo((int) left));
        told(officer, "situation-reported", 2);
    }

    @Test
    void an_account_of_an_entity_is_told_to_its_authority_when_it_is_confirmed_and_when_it_ends() throws Exception {
        // given
        var entity = UuidV7.next();
        // when
        publish(entity, 1, "Northern Hospital", "active", owner, Instant.now());
        // then: once, also when it is renamed or said again
        told(officer, "entity-confirmed", 1);
        publish(entity, 1, "Northern Hospital", "active", owner, Instant.now());
        publish(entity, 2, "Southern Hospital", "active", owner, Instant.now());
        publish(entity, 3, "Southern Hospital", "suspended", owner, Instant.now());
        told(officer, "entity-suspended", 1);
        told(officer, "entity-confirmed", 1);
        var notice = officer.asks().get(API + "/notices").jsonPath();
        assertEquals(List.of(entity.toString(), entity.toString()), notice.getList("items.about"));
        assertFalse(notice.prettify().contains("Hospital"), "its name");
        // when
        publish(entity, 4, "Southern Hospital", "active", owner, Instant.now());
        // then
        told(officer, "entity-confirmed", 2);
        told(latvia, "entity-confirmed", 0);
        // when: another authority takes it over
        publish(entity, 5, "Southern Hospital", "active", latvia, Instant.now());
        told(latvia, "entity-confirmed", 1);
        assertEquals(0, count(officer, "entity-confirmed"), "it is theirs no longer");
    }

    @Test
    void a_directory_that_is_rebuilt_from_its_topic_tells_no_old_news() throws Exception {
        // given
        publish(UuidV7.next(), 1, "Old Hospital", "active", owner, Instant.now().minus(Duration.ofDays(2)));
        publish(UuidV7.next(), 1, "New Hospital", "active", owner, Instant.now());
        // then
        told(owner, "entity-confirmed", 1);
    }

    private static void publish(UUID id, int version, String name, String status, Player by, Instant at)
            throws Exception {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", ConfigProvider.getConfig().getValue("VALLUM_KAFKA", String.class));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>("vallum.identity.organisation.v1", "same-partition", """
                    {"id":"%s","version":%d,"name":"%s","memberState":"EE","kind":"entity","status":"%s","alias":"ee-x","confirmedBy":"%s"}""".formatted(
                            id, version, name, status, by.organisation()));
            Map.of(
                            "ce_id", UuidV7.next().toString(),
                            "ce_type", "eu.vallum.identity.organisation-changed.v1",
                            "ce_source", "/identity",
                            "ce_specversion", "1.0",
                            "ce_subject", id.toString(),
                            "ce_time", at.toString(),
                            "content-type", "application/json")
                    .forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    private long count(Player who, String kind) {
        return who.asks().get(API + "/notices?limit=200").jsonPath().getList("items.kind", String.class).stream()
                .filter(kind::equals)
                .count();
    }

    /** Once as many have come; none come later. */
    private void told(Player who, String kind, long expected) throws InterruptedException {
        watch.look();
        for (int i = 0; i < 100 && count(who, kind) < expected; i++) {
            Thread.sleep(100);
            watch.look();
        }
        Thread.sleep(300);
        assertEquals(expected, count(who, kind), kind);
    }
}
