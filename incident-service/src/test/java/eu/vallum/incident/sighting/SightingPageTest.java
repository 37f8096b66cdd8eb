package eu.vallum.incident.sighting;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was asked is read page by page, and that somebody ended it is told to whoever listens. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class SightingPageTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final Player finland = Stage.coordinator("FI");
    private String incident = "";
    private String path = "";
    private String indicator = "";

    @BeforeEach
    void shared() {
        incident = Stage.filed(owner);
        path = API + "/incidents/" + incident;
        owner.sends(Map.of(
                        "Event",
                        Map.of(
                                "uuid",
                                UuidV7.next().toString(),
                                "info",
                                "Case",
                                "distribution",
                                "3",
                                "Attribute",
                                List.of(Map.of(
                                        "uuid",
                                        UuidV7.next().toString(),
                                        "type",
                                        "domain",
                                        "category",
                                        "Network activity",
                                        "to_ids",
                                        true,
                                        "value",
                                        "bad.example",
                                        "distribution",
                                        "3")))))
                .post(path + "/imports")
                .then()
                .statusCode(201);
        indicator = owner.asks().get(path + "/indicators").path("items[0].id");
        Stage.shared(owner, incident, latvia);
        Stage.shared(owner, incident, finland);
    }

    @Test
    void all_that_was_ever_asked_is_found_page_by_page_the_newest_first_and_each_once() {
        // given
        var asked = new ArrayList<String>();
        for (int n = 0; n < 5; n++) {
            asked.addFirst(asks());
            owner.asks()
                    .post(path + "/sightings/" + asked.getFirst() + "/ending")
                    .then()
                    .statusCode(200);
        }
        // then
        for (var who : List.of(owner, latvia)) {
            var found = new ArrayList<String>();
            String after = "";
            while (after != null) {
                var page = who.asks()
                        .get(path + "/sightings?limit=2&after=" + after)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertTrue(page.getList("items").size() <= 2);
                found.addAll(page.getList("items.id"));
                after = page.getString("next");
            }
            assertEquals(asked, found);
        }
        for (var wrong : List.of("limit=0", "limit=201", "after=nonsense")) {
            owner.asks().get(path + "/sightings?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void whoever_listens_hears_of_an_end_for_each_who_was_asked_and_of_no_end_that_was_none() throws Exception {
        // given
        var asking = asks();
        // when
        latvia.asks().post(path + "/sightings/" + asking + "/ending").then().statusCode(404);
        owner.asks().post(path + "/sightings/" + asking + "/ending").then().statusCode(200);
        owner.asks()
                .post(path + "/sightings/" + asking + "/ending")
                .then()
                .statusCode(409)
                .body("code", equalTo("sighting-over"));
        // then
        var ended = ended(2);
        assertEquals(
                Set.of(latvia.organisation().toString(), finland.organisation().toString()),
                ended.stream().map(one -> one.get("recipient").asText()).collect(Collectors.toSet()));
        assertEquals(2, ended.size());
        for (var one : ended) {
            assertEquals(asking, one.get("sighting").asText());
            assertEquals(owner.organisation().toString(), one.get("owner").asText());
        }
    }

    private String asks() {
        return owner.sends(Map.of("indicators", List.of(indicator), "tlp", "AMBER"))
                .post(path + "/sightings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What was told of ends on this incident, once there is as much and a second has brought no more. */
    private List<JsonNode> ended(int expected) throws Exception {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", ConfigProvider.getConfig().getValue("VALLUM_KAFKA", String.class));
        settings.put("group.id", "test-" + UuidV7.next());
        settings.put("auto.offset.reset", "earliest");
        var found = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("vallum.incident.incident.v1"));
            int left = 1;
            for (int i = 0; i < 60 && left > 0; i++) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    var type = record.headers().lastHeader("ce_type");
                    if (incident.equals(record.key())
                            && type != null
                            && new String(type.value(), StandardCharsets.UTF_8)
                                    .equals("eu.vallum.incident.sighting-ended.v1")) {
                        found.add(new ObjectMapper().readTree(record.value()));
                    }
                }
                left = found.size() < expected ? 2 : left - 1;
            }
        }
        return found;
    }
}
