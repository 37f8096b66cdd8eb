package eu.vallum.endtoend.deployment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {

    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("VALLUM_AUDIT_KEY_FILE", "file with the Ed25519 key (PEM, PKCS#8) that signs audit checkpoints"),
            Map.entry(
                    "VALLUM_BLIND_KEY_FILE",
                    "file with the keys of blind correlation, one a line (256 bits in base64), the present one first;"
                            + " without it, it can't be switched on"),
            Map.entry("VALLUM_CLIENT_SECRET", "secret of the service's own client at Keycloak"),
            Map.entry("VALLUM_DATABASE_APP_PASSWORD", "password of the pool's role, `…_app`"),
            Map.entry(
                    "VALLUM_DATABASE_OWNER_PASSWORD",
                    "password of `…_owner`, who migrates; only where a migration runs"),
            Map.entry("VALLUM_DATABASE_URL", "address of the service's database"),
            Map.entry("VALLUM_DEMO_PASSWORD", "password of the demonstration's people; profile `local` only"),
            Map.entry("VALLUM_IDENTITY_URL", "identity-service, as the gateway reaches it"),
            Map.entry("VALLUM_INCIDENT_URL", "incident-service, as the gateway reaches it"),
            Map.entry("VALLUM_IMAP_HOST", "exchange that has the mailbox of replies"),
            Map.entry(
                    "VALLUM_IMAP_PASSWORD_FILE",
                    "file with the password of that mailbox; read each time, so that it can be changed while the"
                            + " service runs"),
            Map.entry("VALLUM_IMAP_PORT", "its port"),
            Map.entry("VALLUM_IMAP_TLS", "`true` for TLS from the first byte; `false` on this machine alone"),
            Map.entry("VALLUM_IMAP_USER", "who signs in there, where it is not the address"),
            Map.entry(
                    "VALLUM_REPLY_ADDRESS",
                    "address of that mailbox, such as `incident@reply.example`, to which each incident's own is made"
                            + " by `+`; without it no mail is taken in"),
            Map.entry("VALLUM_RESEARCH_URL", "research-registry, as the gateway reaches it"),
            Map.entry("VALLUM_ISSUER", "the realm's public address, the issuer in every token"),
            Map.entry("VALLUM_KAFKA", "addresses of the broker"),
            Map.entry("VALLUM_KEYCLOAK_URL", "Keycloak's administration interface, as identity-service reaches it"),
            Map.entry("VALLUM_MAIL_API", "the demonstration's mailbox; profile `local` only"),
            Map.entry("VALLUM_PUBLIC_URL", "the platform, as browsers reach it"),
            Map.entry(
                    "VALLUM_REALM_URL",
                    "the realm, as this process reaches it, where that is not the issuer's address"),
            Map.entry("VALLUM_SMTP_HOST", "mail relay"),
            Map.entry("VALLUM_SMTP_PORT", "mail relay's port"),
            Map.entry("VALLUM_DATABASE_APP_USER", "the pool's role, where it has another name"),
            Map.entry("VALLUM_DATABASE_OWNER_USER", "the migrating role, where it has another name"),
            Map.entry("VALLUM_MANAGEMENT_HOST", "interface of health and metrics"),
            Map.entry("VALLUM_SMTP_FROM", "sender of mails"),
            Map.entry("VALLUM_SMTP_STARTTLS", "`DISABLED`, `OPTIONAL` or `REQUIRED`"),
            Map.entry(
                    "VALLUM_SEED_DEMONSTRATION",
                    "`true` to have the made-up institutions of the demonstration in the register; never where real"
                            + " incidents are kept"),
            Map.entry("VALLUM_SEED_FILE", "file with the institutions that the register begins with"),
            Map.entry("VALLUM_TRACES_RATIO", "share of requests that are traced, 0 to 1"),
            Map.entry("VALLUM_TRACES", "the trace collector, OTLP over HTTP"));

    private final Repository project = Repository.here();

    @Test
    @DisplayName("the handbook lists every variable and key that a service reads, and no other")
    void theHandbookListsTheConfiguration() throws IOException {
        // given
        var services =
                Settings.SERVICES.stream().map(s -> Settings.of(project, s)).toList();

        // when
        var text = variables(services) + "\n" + keys(services);

        // then
        new Generated(project.root().resolve("docs/operating.md")).mustHold("configuration", text);
    }

    @Test
    @DisplayName("a start refuses every other variable: the list it holds them against is complete")
    void theStartKnowsEveryVariable() throws IOException {
        // given
        var names = new TreeSet<String>();
        Settings.SERVICES.forEach(service ->
                names.addAll(Settings.of(project, service).variables().keySet()));

        // when, then
        var list = "platform/core/src/main/resources/eu/vallum/platform/configuration/variables.txt";
        new Generated(project.root().resolve(list)).mustBe(String.join("\n", names) + "\n");
    }

    private static String variables(List<Settings> services) {
        var rows = new TreeMap<String, Settings.Variable>();
        var readers = new TreeMap<String, List<String>>();
        for (var service : services) {
            service.variables().forEach((name, variable) -> {
                rows.merge(name, variable, (a, b) -> a.comment().isEmpty() ? b : a);
                readers.computeIfAbsent(name, n -> new ArrayList<>()).add(service.service());
            });
        }
        var text = new StringBuilder(
                "Variables of the environment:\n\n| variable | default | read by | meaning |\n|---|---|---|---|\n");
        rows.forEach((name, variable) -> text.append("| `%s` | %s | %s | %s |\n"
                .formatted(
                        name,
                        variable.otherwise()
                                .map(d -> d.isEmpty() ? "optional" : "`" + d + "`")
                                .orElse("none: the start fails"),
                        readers.getOrDefault(name, List.of()).size() == Settings.SERVICES.size()
                                ? "all"
                                : String.join(", ", readers.getOrDefault(name, List.of())),
                        MEANING.getOrDefault(name, variable.comment()))));
        return text.toString();
    }

    private static String keys(List<Settings> services) {
        var rows = new TreeMap<String, Map<String, Settings.Setting>>();
        for (var service : services) {
            service.keys().forEach((key, setting) -> {
                if (key.startsWith("vallum.")) {
                    rows.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(service.service(), setting);
                }
            });
        }
        var text = new StringBuilder("Keys of our own, with the value they have in the image:\n\n"
                + "| key | service | value | meaning |\n"
                + "|---|---|---|---|\n");
        rows.forEach((key, by) -> by.forEach((service, setting) -> text.append(
                "| `%s` | %s | `%s` | %s |\n".formatted(key, service, setting.value(), setting.comment()))));
        return text.toString();
    }
}
