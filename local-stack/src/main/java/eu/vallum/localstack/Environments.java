package eu.vallum.localstack;

import java.util.HashMap;
import java.util.Map;

/** What each service is told by its environment; the same names as in a cluster. */
final class Environments {
    private final PortPlan ports;
    private final Secrets secrets;
    private final int incidentServices;

    Environments(PortPlan ports, Secrets secrets, int incidentServices) {
        this.ports = ports;
        this.secrets = secrets;
        this.incidentServices = incidentServices;
    }

    Map<String, String> of(Deployable service, int instance) {
        var environment = new HashMap<>(common(service, instance));
        switch (service) {
            case IDENTITY -> {
                environment.put("VALLUM_CLIENT_SECRET", secrets.get("identity-service"));
                environment.put("VALLUM_SMTP_HOST", "127.0.0.1");
                environment.put("VALLUM_SMTP_PORT", Integer.toString(ports.smtp()));
                environment.put("VALLUM_DEMO_PASSWORD", secrets.get("demo"));
            }
            case GATEWAY -> {
                environment.put("VALLUM_CLIENT_SECRET", secrets.get("portal"));
                environment.put("VALLUM_MAIL_API", "http://127.0.0.1:" + ports.mailApi());
                environment.put("VALLUM_IDENTITY_URL", address(Deployable.IDENTITY, 1));
                // Instances pair up; there may be more gateways than incident-services.
                environment.put(
                        "VALLUM_INCIDENT_URL", address(Deployable.INCIDENT, Math.min(instance, incidentServices)));
                environment.put("VALLUM_RESEARCH_URL", address(Deployable.RESEARCH, 1));
            }
            case INCIDENT -> {
                environment.put(
                        "VALLUM_BLIND_KEY_FILE",
                        new KeyFiles(secrets).blindKey().toAbsolutePath().toString());
                environment.put("VALLUM_SMTP_HOST", "127.0.0.1");
                environment.put("VALLUM_SMTP_PORT", Integer.toString(ports.smtp()));
                environment.put("VALLUM_REPLY_ADDRESS", "incident@reply.vallum.example");
                environment.put("VALLUM_IMAP_HOST", "127.0.0.1");
                environment.put("VALLUM_IMAP_PORT", Integer.toString(ports.imap()));
                environment.put("VALLUM_IMAP_TLS", "false");
            }
            case RESEARCH -> {}
        }
        return environment;
    }

    private Map<String, String> common(Deployable service, int instance) {
        var scheme = service == Deployable.GATEWAY ? "postgresql" : "jdbc:postgresql";
        var keycloak = "http://localhost:" + ports.keycloak();
        return Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "local"),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(ports.http(service, instance))),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service, instance))),
                Map.entry(
                        "VALLUM_DATABASE_URL",
                        "%s://127.0.0.1:%d/%s".formatted(scheme, ports.postgres(), service.database())),
                Map.entry("VALLUM_DATABASE_APP_PASSWORD", secrets.get("postgres-" + service.database() + "_app")),
                Map.entry("VALLUM_DATABASE_OWNER_PASSWORD", secrets.get("postgres-" + service.database() + "_owner")),
                Map.entry("VALLUM_KAFKA", "127.0.0.1:" + ports.kafka()),
                Map.entry("VALLUM_KEYCLOAK_URL", keycloak),
                Map.entry("VALLUM_ISSUER", keycloak + "/realms/" + Keycloak.REALM),
                Map.entry(
                        "VALLUM_PUBLIC_URL",
                        ports.address(Deployable.GATEWAY, 1).toString()),
                Map.entry(
                        "VALLUM_AUDIT_KEY_FILE",
                        new KeyFiles(secrets).auditKey().toAbsolutePath().toString()));
    }

    private String address(Deployable service, int instance) {
        return ports.address(service, instance).toString();
    }
}
