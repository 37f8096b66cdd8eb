package eu.vallum.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
    @TempDir
    Path directory;

    @Test
    void makes_every_promised_topic_with_its_clean_up_policy_and_keeps_them_over_a_restart() throws Exception {
        // given
        var port = Ports.free();
        var controller = Ports.free();
        Broker.start(directory.resolve("kafka"), port, controller).close();
        assertFalse(Ports.isTaken(port));

        // when
        try (var broker = Broker.start(directory.resolve("kafka"), port, controller);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {

            // then
            var resources = Topics.all().stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                    .toList();
            var policies = admin.describeConfigs(resources).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> e.getKey().name(),
                            e -> e.getValue().get("cleanup.policy").value()));
            assertEquals(Topics.all().stream().collect(Collectors.toMap(t -> t.name(), t -> t.cleanup())), policies);
            assertEquals("compact", policies.get("vallum.identity.organisation.v1"));
        }
    }
}
