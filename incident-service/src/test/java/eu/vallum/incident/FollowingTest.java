package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class FollowingTest {
    @Inject
    MovableClock clock;

    @Inject
    KafkaClientService kafka;

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void a_recipient_hears_of_its_share_within_seconds_and_a_stranger_hears_nothing() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var recipient = Stage.coordinator("LV");
        var stranger = Stage.coordinator("LT");
        var client = HttpClient.newHttpClient();
        try {
            var heard = listen(client, recipient);
            var strange = listen(client, stranger);
            // when
            var id = Stage.filed(owner);
            var share = Stage.shared(owner, id, recipient);
            // then
            assertNotNull(next(heard, "event:incident-shared"));
            Stage.withdrawn(owner, id, share);
            assertNotNull(next(heard, "event:share-withdrawn"));
            assertTrue(strange.stream().noneMatch(line -> line.contains(id)), strange::toString);
        } finally {
            client.shutdownNow(); // close() would wait for the streams, which don't end
        }
    }

    @Test
    void the_owner_sees_when_a_share_was_delivered_and_what_the_recipient_did_with_both_times() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var recipient = Stage.coordinator("LV");
        var id = Stage.filed(owner);
        var share = Stage.shared(owner, id, recipient);
        // when
        recipient.asks().get(API + "/incidents/" + id).then().statusCode(200);
        recipient
                .asks()
                .post(API + "/shared/" + share + "/acknowledgement")
                .then()
                .statusCode(200);
        // then
        within(() -> owner.asks()
                .get(API + "/incidents/" + id + "/shares")
                .then()
                .body("items[0].deliveredAt != null", equalTo(true)));
        within(() -> owner.asks()
                .get(API + "/incidents/" + id + "/timeline")
                .then()
                .body("items.kind", hasItem("share-delivered"))
                .body("items.kind", hasItem("share-opened"))
                .body("items.kind", hasItem("share-acknowledged")));
        recipient
                .asks()
                .get(API + "/incidents/" + id + "/timeline")
                .then()
                .body("items.kind", equalTo(List.of("filed")));
    }

    @Test
    void a_cursor_never_passes_a_change_that_a_slower_transaction_commits_later() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        String cursor = owner.asks()
                .get(API + "/changes")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        var slow = Slow.filing(owner);
        // when
        var fast = Stage.filed(owner);
        // then
        owner.asks().get(API + "/changes?after=" + cursor).then().body("items", hasSize(0));
        slow.commit();
        within(() -> owner.asks()
                .get(API + "/changes?after=" + cursor)
                .then()
                .body("items.id", equalTo(List.of(slow.id(), fast))));
    }

    @Test
    void an_expired_share_is_over_at_its_moment_and_leaves_a_tombstone() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var recipient = Stage.coordinator("LV");
        var id = Stage.filed(owner);
        owner.sends(Map.of(
                        "recipients",
                        List.of(recipient.organisation().toString()),
                        "tlp",
                        "AMBER",
                        "basis",
                        "NIS2 Art. 29",
                        "expiresAt",
                        Instant.now().plusSeconds(3_600).toString()))
                .post(API + "/incidents/" + id + "/shares")
                .then()
                .statusCode(201);
        recipient.asks().get(API + "/incidents/" + id).then().statusCode(200);
        // when
        clock.move(Duration.ofSeconds(3_601));
        // then
        recipient.asks().get(API + "/incidents/" + id).then().statusCode(404);
        recipient.asks().get(API + "/incidents").then().body("items", hasSize(0));
        within(() -> recipient
                .asks()
                .get(API + "/shared?state=withdrawn")
                .then()
                .body("items[0].share.withdrawnReason", equalTo("expired")));
    }

    @Test
    void informing_every_affected_state_and_the_agency_meets_the_duty() {
        // given
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var agency = java.util.UUID.fromString("01900000-0000-7000-8000-000000002801");
        Stage.organisation(agency, "EU", "eu-body");
        var id = Stage.filed(owner);
        // when, then
        Stage.shared(owner, id, latvia);
        duty(owner, id, "running");
        Stage.shared(owner, id, new Stage.Player(agency, "EU", "x", "x"));
        duty(owner, id, "met");
    }

    private static void duty(Stage.Player owner, String id, String state) {
        owner.asks()
                .get(API + "/incidents/" + id)
                .then()
                .body("clocks.find { it.obligation == 'inform-affected' }.state", equalTo(state));
    }

    @Test
    void an_organisation_arrives_by_its_topic_and_an_older_version_changes_nothing() throws Exception {
        // given
        var id = UuidV7.next().toString();
        var reader = Stage.coordinator("EE");
        // when
        publish(id, 2, "Newer name " + id);
        publish(id, 1, "Older name " + id);
        publish(UuidV7.next().toString(), 1, "Marker " + id);
        // then
        within(() ->
                reader.asks().get(API + "/recipients?q=Marker " + id).then().body("items", hasSize(1)));
        reader.asks()
                .get(API + "/recipients?q=" + id)
                .then()
                .body("items.name", hasItem("Newer name " + id))
                .body("items", hasSize(2));
    }

    @Test
    void an_emptied_directory_is_rebuilt_by_reading_the_topic_from_its_beginning() throws Exception {
        // given
        var reader = Stage.coordinator("EE");
        var id = UuidV7.next().toString();
        publish(id, 1, "Rebuilt " + id);
        var search = API + "/recipients?q=Rebuilt " + id;
        within(() -> reader.asks().get(search).then().body("items", hasSize(1)));
        // when
        Store.define("truncate organisation");
        reader.asks().get(search).then().body("items", hasSize(0));
        kafka.getConsumer("organisation")
                .runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment());
                })
                .await()
                .atMost(Duration.ofSeconds(20));
        // then
        within(() -> reader.asks().get(search).then().body("items", hasSize(1)));
    }

    private static void publish(String id, int version, String name) throws Exception {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", ConfigProvider.getConfig().getValue("VALLUM_KAFKA", String.class));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(
                    "vallum.identity.organisation.v1", "same-partition", """
                    {"id":"%s","version":%d,"name":"%s","memberState":"FI","kind":"csirt","status":"active","alias":"fi-x"}""".formatted(id, version, name));
            Map.of(
                            "ce_id",
                            UuidV7.next().toString(),
                            "ce_type",
                            "eu.vallum.identity.organisation-changed.v1",
                            "ce_source",
                            "/identity",
                            "ce_specversion",
                            "1.0",
                            "ce_subject",
                            id,
                            "ce_time",
                            "2026-11-20T10:00:00Z",
                            "content-type",
                            "application/json")
                    .forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    private static BlockingQueue<String> listen(HttpClient client, Stage.Player who) throws Exception {
        var lines = new LinkedBlockingQueue<String>();
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + API + "/feed"))
                        .header("Authorization", "Bearer " + who.token())
                        .build(),
                BodyHandlers.ofLines());
        assertEquals(200, answer.statusCode());
        Thread.ofVirtual().start(() -> {
            try {
                answer.body().forEach(lines::add);
            } catch (RuntimeException closed) {
                // the test is over
            }
        });
        assertNotNull(next(lines, "event:ready"));
        return lines;
    }

    private static @Nullable String next(BlockingQueue<String> lines, String wanted) throws InterruptedException {
        for (var line = lines.poll(20, TimeUnit.SECONDS); line != null; line = lines.poll(20, TimeUnit.SECONDS)) {
            if (line.replace("event: ", "event:").equals(wanted)) {
                return line;
            }
        }
        return null;
    }

    /**
     * The position of an organisation that was told of an incident. It waits for that: what is committed is not told while an older
     * transaction of any database of the server is open.
     */
    static String cursor(Stage.Player who, String incident) throws InterruptedException {
        within(() -> who.asks()
                .get(API + "/changes?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(incident)));
        return who.asks().get(API + "/changes?limit=200").path("next");
    }

    static void within(Runnable expectation) throws InterruptedException {
        for (int i = 0; ; i++) {
            try {
                expectation.run();
                return;
            } catch (AssertionError e) {
                assertFalse(i > 60, e::getMessage);
                Thread.sleep(500);
            }
        }
    }
}
