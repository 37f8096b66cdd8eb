package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.EE_SPOC;
import static eu.vallum.identity.Stage.etag;
import static eu.vallum.identity.Stage.eventually;
import static eu.vallum.identity.Stage.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.identity.organisation.SeedingRegister;
import eu.vallum.identity.power.Role;
import eu.vallum.identity.seed.SeedFile;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IdentityStack.class)
class TopicTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Stage stage;

    @Inject
    SeedingRegister seeding;

    @Inject
    CurrentCaller caller;

    /** What a reader that starts with nothing has after reading a topic once: of each id the highest version. */
    private record Rebuilt(Map<String, JsonNode> state, long end) {
        static Rebuilt from(String topic) {
            var settings = new Properties();
            settings.put(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    ConfigProvider.getConfig().getValue("VALLUM_KAFKA", String.class));
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                var partitions = consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                var ends = consumer.endOffsets(partitions);
                var state = new HashMap<String, JsonNode>();
                while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                    for (var event : consumer.poll(Duration.ofMillis(200))) {
                        var data = read(event.value());
                        state.merge(
                                event.key(),
                                data,
                                (old, now) -> old.get("version").asInt()
                                                > now.get("version").asInt()
                                        ? old
                                        : now);
                    }
                }
                return new Rebuilt(
                        state, ends.values().stream().mapToLong(Long::longValue).sum());
            }
        }

        private static JsonNode read(String text) {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void a_reader_that_starts_empty_rebuilds_the_register_and_learns_of_no_proposal() throws Exception {
        // given
        var estonia = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
        var confirmed = Stage.propose(estonia, fresh("School"));
        var proposed = Stage.propose(estonia, fresh("Kept for itself"));
        stage.person(EE_SPOC, "EE", Role.COORDINATOR)
                .ask()
                .header("If-Match", etag(confirmed))
                .post("/organisations/" + confirmed.path("id") + "/confirmation")
                .then()
                .statusCode(200);
        String id = confirmed.path("id");
        // when
        eventually(
                "published",
                () -> Rebuilt.from("vallum.identity.organisation.v1").state().containsKey(id));
        var state = Rebuilt.from("vallum.identity.organisation.v1").state();
        // then
        assertEquals("active", at(state, id).get("status").asText());
        assertEquals(EE_SPOC.toString(), at(state, id).get("confirmedBy").asText());
        assertNull(state.get((String) proposed.path("id")));
        var page = estonia.ask()
                .get("/organisations?limit=200&status=active&kind=csirt")
                .jsonPath();
        for (int i = 0; i < page.getList("items").size(); i++) {
            same(page, i, state);
        }
        assertNull(at(state, id).get("contactEmail"), "no personal data on a topic");
    }

    @Test
    void grants_and_their_end_can_be_rebuilt_too() throws Exception {
        // given
        var coordinator = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
        var colleague = stage.person(EE_CSIRT, "EE");
        var grants = "/organisations/" + EE_CSIRT + "/grants";
        String id = coordinator
                .ask()
                .body(Map.of("subject", colleague.subject(), "role", "officer"))
                .post(grants)
                .path("id");
        coordinator.ask().delete(grants + "/" + id).then().statusCode(204);
        // when, then
        eventually("published", () -> {
            var grant = Rebuilt.from("vallum.identity.grant.v1").state().get(id);
            return grant != null && grant.get("revoked").asBoolean();
        });
    }

    @Test
    void a_start_that_finds_everything_seeded_announces_nothing() {
        var before = Rebuilt.from("vallum.identity.organisation.v1").end();
        int added = caller.as(new Job("seed"), () -> seeding.add(SeedFile.read("seed/organisations.csv")));
        assertEquals(0, added);
        assertEquals(before, Rebuilt.from("vallum.identity.organisation.v1").end());
    }

    private static void same(JsonPath page, int i, Map<String, JsonNode> state) {
        var item = "items[" + i + "].";
        var event = at(state, page.getString(item + "id"));
        for (var field : new String[] {"name", "memberState", "kind", "status", "version"}) {
            assertEquals(page.getString(item + field), event.get(field).asText());
        }
    }

    private static JsonNode at(Map<String, JsonNode> state, String id) {
        return Objects.requireNonNull(state.get(id), id);
    }
}
