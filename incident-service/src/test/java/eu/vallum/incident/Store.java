package eu.vallum.incident;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The database as the service's role reaches it, past every use case: only row security is in the way. */
final class Store {
    private static @Nullable Connection shared;

    private Store() {}

    /** What runs in a transaction. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** As an organisation, in a transaction that is rolled back. */
    static <T> T as(UUID organisation, Work<T> work) {
        return as(organisation, "", work);
    }

    /** As a person of an organisation, in a transaction that is rolled back. */
    static <T> T as(UUID organisation, String person, Work<T> work) {
        return run(organisation.toString(), person, false, false, work);
    }

    /** As nobody, in a transaction that is rolled back. */
    static <T> T asNobody(Work<T> work) {
        return run("", "", false, false, work);
    }

    /** As a named job, in a transaction that is rolled back. */
    static <T> T asJob(String job, Work<T> work) {
        return run("job:" + job, "", true, false, work);
    }

    /** As a named job, kept. */
    static <T> T doAsJob(String job, Work<T> work) {
        return run("job:" + job, "", true, true, work);
    }

    /** As the role that owns the schema, kept: for taking policies away and putting them back. */
    static void define(String... statements) {
        try (var connection = open("incident_owner", "VALLUM_DATABASE_OWNER_PASSWORD");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of text, as the owner role. */
    static List<List<String>> catalogue(String sql) {
        try (var connection = open("incident_owner", "VALLUM_DATABASE_OWNER_PASSWORD");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    var value = rows.getString(i);
                    row.add(value == null ? "" : value);
                }
                found.add(row);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** One connection for all of a test JVM's probes: a new one for each would cost more than what it asks. */
    private static synchronized <T> T run(String caller, String person, boolean job, boolean keep, Work<T> work) {
        try {
            var connection = connected();
            try (var tell = connection.prepareStatement(
                    "select set_config('vallum.caller', ?, true), set_config('vallum.person', ?, true), set_config('role', ?, true)")) {
                tell.setString(1, caller);
                tell.setString(2, person);
                tell.setString(3, job ? "incident_job" : "none");
                tell.execute();
                var result = work.run(connection);
                if (keep) {
                    connection.commit();
                }
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connected() throws SQLException {
        var connection = shared;
        if (connection == null || connection.isClosed()) {
            connection = open("incident_app", "VALLUM_DATABASE_APP_PASSWORD");
            connection.setAutoCommit(false);
            shared = connection;
        }
        return connection;
    }

    private static Connection open(String role, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("VALLUM_DATABASE_URL", String.class), role, config.getValue(password, String.class));
    }
}
