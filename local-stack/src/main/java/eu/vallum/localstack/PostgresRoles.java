package eu.vallum.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Roles and databases, made if absent. Names are the code's own, passwords base64url: neither can end a literal. */
final class PostgresRoles {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]+");

    private final Connection connection;

    PostgresRoles(Connection connection) {
        this.connection = connection;
    }

    void role(String name, String password) {
        make("pg_roles", "rolname", name, "create role %s".formatted(safe(name)));
        execute("alter role %s login nosuperuser nobypassrls password '%s'".formatted(safe(name), safe(password)));
    }

    void roleWithoutLogin(String name) {
        make("pg_roles", "rolname", name, "create role %s nologin nobypassrls".formatted(safe(name)));
    }

    void database(String name, String owner, List<String> users) {
        make("pg_database", "datname", name, "create database %s owner %s".formatted(safe(name), safe(owner)));
        execute("revoke all on database %s from public".formatted(safe(name)));
        users.forEach(
                user -> execute("grant connect, temporary on database %s to %s".formatted(safe(name), safe(user))));
    }

    private void make(String catalogue, String column, String name, String statement) {
        try (var query = connection.prepareStatement("select 1 from %s where %s = ?".formatted(catalogue, column))) {
            query.setString(1, name);
            if (!query.executeQuery().next()) execute(statement);
        } catch (SQLException e) {
            throw new StartFailed("PostgreSQL could not look up %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    void execute(String statement) {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            // Without the statement: it may hold a password.
            throw new StartFailed("PostgreSQL could not set up its roles and databases: " + e.getMessage(), e);
        }
    }

    private static String safe(String text) {
        if (!SAFE.matcher(text).matches()) throw new IllegalArgumentException("not a plain word");
        return text;
    }
}
