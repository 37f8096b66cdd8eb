package eu.vallum.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Steps in one transaction; what is only tried leaves nothing behind. */
final class Steps {
    private final Connection connection;
    final Map<String, String> found = new TreeMap<>();

    Steps(Connection connection) {
        this.connection = connection;
    }

    void does(String what, UUID who, String sql) {
        step(what, "none", who.toString(), sql, false);
    }

    void tries(String what, UUID who, String sql) {
        step(what, "none", who.toString(), sql, true);
    }

    void reads(String what, UUID who, String table) {
        step(what, "none", who.toString(), "select count(*) from " + table, true);
    }

    void job(String what, String job, String from) {
        step(what, "incident_job", "job:" + job, "select count(*) from " + from, true);
    }

    void does(String what, String job, String sql) {
        step(what, "incident_job", "job:" + job, sql, false);
    }

    void tries(String what, String job, String sql) {
        step(what, "incident_job", "job:" + job, sql, true);
    }

    private void step(String what, String role, String caller, String sql, boolean undo) {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('role', '%s', true), set_config('vallum.caller', '%s', true)"
                    .formatted(role, caller));
            statement.execute("savepoint step");
            found.put(what, run(sql));
            if (undo) statement.execute("rollback to savepoint step");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return sql.startsWith("select")
                    ? Long.toString(Store.count(connection, sql))
                    : "did " + statement.executeUpdate(sql);
        } catch (SQLException e) {
            try (var statement = connection.createStatement()) {
                statement.execute("rollback to savepoint step");
            }
            return e.getSQLState();
        }
    }
}
