package eu.vallum.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListeningTest {

    private final Repository project = Repository.here();

    @Test
    @DisplayName("the events' overview says who hears what, as the services are configured")
    void theOverviewSaysWhoHearsWhat() throws IOException {
        // given
        var overview = Kustomization.YAML.readTree(project.text("contracts/event/asyncapi.yaml"));

        // when
        var told = new TreeSet<String>();
        for (var operation : overview.path("operations")) {
            if (operation.path("action").asText().equals("receive")) {
                told.add(operation.at("/tags/0/name").asText() + " " + address(overview, operation));
            }
        }

        // then
        var configured = new TreeSet<String>();
        for (var service : Settings.SERVICES) {
            var settings = Settings.of(project, service);
            settings.value("vallum.store.database")
                    .ifPresent(name ->
                            StoreAgreement.reads(settings).forEach(topic -> configured.add(name + " " + topic)));
        }
        assertEquals(configured, told);
    }

    private static String address(JsonNode overview, JsonNode operation) {
        return overview.at(operation.at("/channel/$ref").asText().substring(1))
                .path("address")
                .asText();
    }
}
