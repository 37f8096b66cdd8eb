package eu.vallum.endtoend.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.endtoend.harness.KeycloakAdmin;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.localstack.VallumPlatform;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reporting systems of four organisations: Estonia's demo client and copies of it that act for others. */
final class Writers {
    private static final String MODEL = "demo-agency-writer";
    private static final String SECRET = "a-secret-for-one-measurement-only-0123456789";

    /** A client, and for whom it acts. */
    record Writer(String clientId, Organisations organisation, String token) {}

    private Writers() {}

    static List<Writer> of(VallumPlatform platform) throws Exception {
        var writers = new ArrayList<Writer>();
        writers.add(new Writer(MODEL, Organisations.ESTONIA, platform.token(MODEL)));
        var keycloak = KeycloakAdmin.of(platform);
        writers.add(copy(platform, keycloak, Organisations.LATVIA, "LV", "csirt"));
        writers.add(copy(platform, keycloak, Organisations.LITHUANIA, "LT", "csirt"));
        writers.add(copy(platform, keycloak, Organisations.AGENCY, "EU", "eu-body"));
        return writers;
    }

    /** The same with new tokens, which live for minutes only. */
    static List<Writer> renewed(VallumPlatform platform, List<Writer> writers) throws Exception {
        var keycloak = KeycloakAdmin.of(platform);
        var renewed = new ArrayList<Writer>();
        for (var writer : writers) {
            var name = writer.clientId();
            var token = name.equals(MODEL) ? platform.token(MODEL) : keycloak.tokenBySecret(name, SECRET);
            renewed.add(new Writer(name, writer.organisation(), token));
        }
        return renewed;
    }

    private static Writer copy(
            VallumPlatform platform, KeycloakAdmin keycloak, Organisations organisation, String state, String kind)
            throws Exception {
        var name = "bench-writer-" + organisation.name().toLowerCase(java.util.Locale.ROOT);
        var id = organisation.id().toString();
        var claim = new ObjectMapper()
                .readTree("{\"%s\":{\"id\":\"%s\",\"vallum_id\":[\"%s\"],\"member_state\":[\"%s\"],\"kind\":[\"%s\"]}}"
                        .formatted(name, id, id, state, kind));
        keycloak.copy(MODEL, name, SECRET, claim);
        grant(platform, name, organisation);
        return new Writer(name, organisation, keycloak.tokenBySecret(name, SECRET));
    }

    /** The same powers as the model's, straight into the table that grants' events feed. */
    private static void grant(VallumPlatform platform, String client, Organisations organisation) throws SQLException {
        try (var connection = platform.connect("incident", "postgres");
                var insert = connection.prepareStatement(
                        "insert into power_grant (id, version, subject, organisation, role, valid_from, revoked)"
                                + " select gen_random_uuid(), 0, ?, ?, role, valid_from, false from power_grant"
                                + " where subject = ?")) {
            insert.setString(1, "client:" + client);
            insert.setObject(2, organisation.id());
            insert.setString(3, "client:" + MODEL);
            if (insert.executeUpdate() == 0) throw new AssertionError(MODEL + " holds no power to copy");
        }
    }
}
