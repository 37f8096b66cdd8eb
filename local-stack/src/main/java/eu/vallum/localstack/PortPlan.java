package eu.vallum.localstack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every port of one installation, all on the loopback interface.
 *
 * @param offset added to each, so that several installations run side by side
 */
record PortPlan(int offset) {
    private static final int BETWEEN_INSTANCES = 10;

    PortPlan {
        if (offset < 0 || offset > 40_000) throw new StartFailed("--port-offset must lie between 0 and 40000.");
    }

    int postgres() {
        return 15432 + offset;
    }

    int kafka() {
        return 19092 + offset;
    }

    int kafkaController() {
        return 19093 + offset;
    }

    int keycloak() {
        return 18080 + offset;
    }

    int keycloakManagement() {
        return 19000 + offset;
    }

    int smtp() {
        return 13025 + offset;
    }

    int mailApi() {
        return 13080 + offset;
    }

    int imap() {
        return 13143 + offset;
    }

    /** @param instance 1 for the first */
    int http(Deployable service, int instance) {
        return service.port() + BETWEEN_INSTANCES * (instance - 1) + offset;
    }

    int management(Deployable service, int instance) {
        return service.managementPort() + BETWEEN_INSTANCES * (instance - 1) + offset;
    }

    URI address(Deployable service, int instance) {
        return URI.create("http://%s:%d".formatted(service.host(), http(service, instance)));
    }

    URI managementAddress(Deployable service, int instance) {
        return URI.create("http://127.0.0.1:" + management(service, instance));
    }

    URI issuer() {
        return URI.create("http://localhost:%d/realms/%s".formatted(keycloak(), Keycloak.REALM));
    }

    /** Component's name to port, in the order of the start. */
    Map<String, Integer> ofServers() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("PostgreSQL", postgres());
        ports.put("Kafka", kafka());
        ports.put("Kafka's controller", kafkaController());
        ports.put("the mail exchange", smtp());
        ports.put("the mail exchange's interface", mailApi());
        ports.put("the mail exchange's mailboxes", imap());
        ports.put("Keycloak", keycloak());
        ports.put("Keycloak's management", keycloakManagement());
        return ports;
    }
}
