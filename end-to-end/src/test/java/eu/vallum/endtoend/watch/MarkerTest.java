package eu.vallum.endtoend.watch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the tests that look at the demonstration, as it writes over it. */
@OnPlatform
@Order(Integer.MAX_VALUE - 70)
class MarkerTest {

    @Test
    void whatPeopleTypeIsInNoLogMetricTraceOrEventAndNoElementOfAPage(
            Platform platform, Desks desks, @TempDir Path folder) throws Exception {
        // given
        var marks = new Marks();
        anHourLater(platform);

        // when
        var incident = new Planting(platform, marks).everywhere();
        var examples = new ExamplePlanting(platform, marks, folder);
        examples.everywhere();
        var planting = new FormPlanting(platform, desks.untraced(), marks);
        var forms = planting.everywhere();
        planting.stored(incident);
        Thread.sleep(6_000); // spans are sent in batches of 5 s

        // then
        var leaks = new ArrayList<String>();
        places(platform, marks.beginning())
                .forEach((place, text) -> marks.in(text).forEach(field -> leaks.add(field + " in " + place)));
        assertTrue(platform.traces().messages() > 0, "no trace came in");
        System.err.printf(
                "marks: %d; forms sent: %d; operations that took marks: %d; pages that showed marks: %d%n",
                marks.size(), forms, examples.taken(), planting.shown());
        assertAll(
                () -> assertEquals(List.of(), leaks),
                () -> assertEquals(Set.of(), planting.broken(), "a mark became an element of the page"),
                () -> assertTrue(planting.shown() > 20, "only %d pages showed marks".formatted(planting.shown())),
                () -> assertEquals(List.of(), examples.refused()),
                () -> assertTrue(forms > 100, "only %d forms were sent".formatted(forms)));
    }

    /** An hour has passed since others had codes mailed to them; from one network only some are given in one. */
    private static void anHourLater(Platform platform) throws SQLException {
        try (var database = platform.connect("incident", "postgres");
                var statement = database.createStatement()) {
            statement.execute("update mailbox_check set asked_at = asked_at - interval '1 hour'");
        }
    }

    /** What must hold none. */
    private static Map<String, String> places(Platform platform, String mark) throws Exception {
        var places = new LinkedHashMap<String, String>();
        for (var component : platform.vallum().components()) {
            if (Files.exists(component.log())) {
                places.put(
                        "log of " + component.name(), Files.readString(component.log(), StandardCharsets.ISO_8859_1));
            }
        }
        for (var service : List.of(
                "gateway",
                "gateway-2",
                "identity-service",
                "incident-service",
                "incident-service-2",
                "research-registry")) {
            places.put(
                    "metrics of " + service,
                    Api.at(platform.vallum().management(service))
                            .get("/q/metrics")
                            .expect(200)
                            .body());
        }
        places.put("traces", String.join("\n", platform.traces().holding(mark)));
        var events = events(platform.vallum().kafka());
        assertTrue(events.contains("incident"), "no event was read");
        places.put("events", events);
        return places;
    }

    /** Everything on every topic: headers, keys and values. */
    private static String events(String kafka) {
        var text = new StringBuilder();
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("vallum."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var event : consumer.poll(Duration.ofSeconds(1))) {
                    text.append(event.key()).append(event.value());
                    event.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
                }
            }
        }
        return text.toString();
    }
}
