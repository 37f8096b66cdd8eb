package eu.vallum.endtoend.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventsTest {

    private final Contracts contracts = Contracts.here();
    private final JsonNode overview = contracts.file("event/asyncapi.yaml");

    @Test
    @DisplayName("every topic is a channel of the overview, and every channel a topic")
    void everyTopicIsAChannel() throws IOException {
        // given
        var topics = Files.readAllLines(Contracts.root().resolve("contracts/event/topics.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        // when
        var addresses = overview.path("channels")
                .valueStream()
                .map(channel -> channel.path("address").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        // then
        assertEquals(topics, addresses);
    }

    @Test
    @DisplayName("every event's schema is a message under its own name, on the topic its description names")
    void everySchemaIsAMessage() {
        // given
        var promised = new TreeMap<String, String>();
        contracts.files().forEach((path, schema) -> {
            if (path.startsWith("event/") && path.endsWith(".json")) {
                promised.put(schema.path("title").asText(), path.substring("event/".length()));
            }
        });

        // when
        var told = new TreeMap<String, String>();
        for (var channel : overview.path("channels")) {
            for (var reference : channel.path("messages")) {
                var message = contracts
                        .follow("event/asyncapi.yaml", reference.path("$ref").asText())
                        .node();
                var file = message.at("/payload/schema/$ref").asText();
                if (!file.isEmpty()) {
                    told.put(message.path("name").asText(), file);
                    var description =
                            contracts.file("event/" + file).path("description").asText();
                    assertTrue(
                            description.contains(channel.path("address").asText()),
                            file + " is told on " + channel.path("address").asText() + ", but says: " + description);
                }
            }
        }

        // then
        assertEquals(promised, told);
    }

    @Test
    @DisplayName("every message has an example, and the example is valid")
    void everyExampleIsValid() {
        for (var message : overview.at("/components/messages")) {
            var file = message.at("/payload/schema/$ref").asText();
            if (file.isEmpty()) {
                continue; // a dead letter is whatever arrived
            }
            // given
            var schema = schema(file);
            assertFalse(message.path("examples").isEmpty(), file + " has no example");
            for (var example : message.path("examples")) {
                // when
                var errors =
                        new ArrayList<>(schema.validate(example.path("payload").toString(), InputFormat.JSON));

                // then
                assertTrue(errors.isEmpty(), file + ": " + errors);
            }
        }
    }

    @Test
    @DisplayName("the check of examples sees a property that is missing or of the wrong form")
    void aWrongExampleIsSeen() {
        // given
        var schema = schema("incident-filed.v1.json");

        // when
        var missing = schema.validate("{\"owner\":\"x\"}", InputFormat.JSON);
        var wrong = schema.validate("{\"incident\":1,\"owner\":2,\"version\":\"3\",\"at\":4}", InputFormat.JSON);

        // then
        assertFalse(missing.isEmpty());
        assertTrue(wrong.size() >= 4, wrong.toString());
    }

    private Schema schema(String file) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> {})
                .getSchema(contracts.file("event/" + file).toString(), InputFormat.JSON);
    }
}
