package eu.vallum.endtoend.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@OnPlatform
class MarkerTest {

    @Test
    void whatPeopleTypeIsInNoLogMetricTraceOrEvent(Platform platform, Desks desks) throws Exception {
        // given
        var marks = new Marks();

        // when
        new Planting(platform, marks).everywhere();
        var forms = new FormPlanting(platform, desks, marks).everywhere();
        Thread.sleep(6_000); // spans are sent in batches of 5 s

        // then
        var leaks = new ArrayList<String>();
        for (var place : places(platform).entrySet()) {
            marks.all().forEach((mark, field) -> {
                if (place.getValue().test(mark)) leaks.add(field + " in " + place.getKey());
            });
        }
        assertTrue(platform.traces().messages() > 0, "no trace came in");
        assertTrue(forms > 5, "only %d forms were sent".formatted(forms));
        assertEquals(List.of(), leaks);
    }

    /** Where it must not be: for each place whether it holds a text. */
    private static Map<String, Predicate<String>> places(Platform platform) throws Exception {
        var places = new LinkedHashMap<String, Predicate<String>>();
        for (var component : platform.vallum().components()) {
            if (Files.exists(component.log())) {
                var log = Files.readString(component.log(), StandardCharsets.ISO_8859_1);
                places.put("log of " + component.name(), log::contains);
            }
        }
        for (var service : List.of(
                "gateway",
                "gateway-2",
                "identity-service",
                "incident-service",
                "incident-service-2",
                "research-registry")) {
            var metrics = Api.at(platform.vallum().management(service))
                    .get("/q/metrics")
                    .expect(200)
                    .body();
            places.put("metrics of " + service, metrics::contains);
        }
        places.put("traces", platform.traces()::mentions);
        var events = events(platform.vallum().kafka());
        assertTrue(events.contains("incident"), "no event was read");
        places.put("events", events::contains);
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
