package eu.vallum.incident.attachment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The rows of files in the database itself. */
final class Rows {
    private Rows() {}

    /** As the service sees them for an organisation. */
    static long count(UUID caller, String sql) {
        try (var connection = open("incident_app", "VALLUM_DATABASE_APP_PASSWORD")) {
            connection.setAutoCommit(false);
            try (var tell = connection.prepareStatement("select set_config('vallum.caller', ?, true)")) {
                tell.setString(1, caller.toString());
                tell.execute();
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes a byte of the last part of an incident's files, as a broken disk does. */
    static void damage(String incident) {
        try (var connection = open("incident_owner", "VALLUM_DATABASE_OWNER_PASSWORD");
                var statement = connection.createStatement()) {
            statement.execute("alter table attachment_part no force row level security");
            statement.executeUpdate(
                    "update attachment_part set content = set_byte(content, 5, 255 - get_byte(content, 5)) where incident = '"
                            + incident + "' and number = 2");
            statement.execute("alter table attachment_part force row level security");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection open(String role, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("VALLUM_DATABASE_URL", String.class), role, config.getValue(password, String.class));
    }
}
