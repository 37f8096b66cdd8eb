package eu.vallum.endtoend.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The command of the handbook: what a service put aside is sent again when somebody who may reach its management port asks. */
@OnPlatform
class DeadLetterTest {
    private static final String REPLAY = "/q/dead-letters/replay";

    @Test
    void whatWasPutAsideIsSentAgainOnCommandAndTheCommandIsNotToBeHadFromOutside(Platform platform) throws Exception {
        // given
        try (var http = HttpClient.newHttpClient()) {
            send(platform.vallum().kafka(), "{\"id\":\"rubbish\"}");
            // when, then: it was put aside, and goes out again
            var command = HttpRequest.newBuilder(
                            platform.vallum().management("research-registry").resolve(REPLAY))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            Eventually.get(
                    "a dead letter is replayed",
                    Duration.ofSeconds(30),
                    () -> new ObjectMapper()
                            .readTree(
                                    http.send(command, BodyHandlers.ofString()).body())
                            .path("replayed")
                            .asInt(),
                    replayed -> replayed >= 1);
            // then
            var outside = HttpRequest.newBuilder(platform.vallum().gateway().resolve(REPLAY))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertEquals(405, http.send(outside, BodyHandlers.ofString()).statusCode());
        }
    }

    private static void send(String broker, String body) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            var event = new ProducerRecord<>(
                    "vallum.identity.grant.v1", UUID.randomUUID().toString(), body);
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", "eu.vallum.identity.grant-changed.v1",
                            "ce_source", "/identity",
                            "content-type", "application/json")
                    .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
            producer.send(event).get();
        }
    }
}
