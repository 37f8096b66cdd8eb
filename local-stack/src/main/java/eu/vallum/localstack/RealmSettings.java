package eu.vallum.localstack;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of the realm's placeholders; their names stand in {@code identity-service/src/main/realm/README.md}. */
final class RealmSettings {
    /** Clients that show what other parties' systems see and may; their keys are generated here. */
    static final List<String> DEMO_CLIENTS = List.of(
            "demo-agency",
            "demo-agency-writer",
            "demo-agency-desk",
            "demo-spoc",
            "demo-partner",
            "demo-entity",
            "demo-university",
            "demo-centre",
            "demo-nobody");

    private RealmSettings() {}

    static Map<String, String> of(Secrets secrets, URI publicAddress, int smtpPort) {
        var keys = new KeyFiles(secrets);
        var settings = new HashMap<>(Map.of(
                "VALLUM_PORTAL_SECRET", secrets.get("portal"),
                "VALLUM_IDENTITY_SECRET", secrets.get("identity-service"),
                "VALLUM_PUBLIC_URL", publicAddress.toString(),
                "VALLUM_BACKCHANNEL_URL", publicAddress.toString(),
                "VALLUM_SMTP_HOST", "127.0.0.1",
                "VALLUM_SMTP_PORT", Integer.toString(smtpPort),
                "VALLUM_DEMO_CLIENTS", "true"));
        for (var client : DEMO_CLIENTS) {
            var name = "VALLUM_%s_KEY"
                    .formatted(client.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            settings.put(name, keys.clientPublicKey(client));
        }
        return settings;
    }
}
