package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** A filing that takes its time: its rows are written, its commit waits for the test. */
record Slow(String id, Connection connection) {
    static Slow filing(Stage.Player owner) throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("VALLUM_DATABASE_URL", String.class),
                "incident_app",
                config.getValue("VALLUM_DATABASE_APP_PASSWORD", String.class));
        connection.setAutoCommit(false);
        var id = UuidV7.next().toString();
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('vallum.caller', '%s', true)".formatted(owner.organisation()));
            statement.execute("""
                    insert into incident (id, owner, reference, title, summary, entity_name, entity_state, sector, aware_at,
                        received_at, changed_at, severity, malicious, cross_border, affected, tlp)
                    values ('%s', '%s', 'EE-2026-SLOW-00', '', '', '', 'EE', 'health', now(), now(), now(), 'low', 'no', 'no', '{}',
                        'AMBER')""".formatted(id, owner.organisation()));
        }
        return new Slow(id, connection);
    }

    void commit() throws SQLException {
        connection.commit();
        connection.close();
    }
}
