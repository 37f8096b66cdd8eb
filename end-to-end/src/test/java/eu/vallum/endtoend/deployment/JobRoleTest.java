package eu.vallum.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.Ports;
import eu.vallum.localstack.Postgres;
import eu.vallum.localstack.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL operator cannot write a grant's options; this asks PostgreSQL itself whether it needs to. */
class JobRoleTest {

    @Test
    @DisplayName("a role declared without inheritance may become its job role, and has none of its rights before")
    void membershipIsNotInherited(@TempDir Path directory) throws IOException, SQLException {
        // given
        var secrets = Secrets.in(directory.resolve("secrets"));
        var server = Postgres.start(directory.resolve("data"), Ports.free(), secrets, directory.resolve("log"));
        try (var admin = server.connect("postgres", "postgres", secrets.get("postgres"))) {
            run(admin, "create role trial_job nologin");
            run(admin, "create role trial_app noinherit login password '" + secrets.get("trial_app") + "'");

            // when: the statement the operator sends for `inRoles`
            run(admin, "grant trial_job to trial_app");

            // then
            run(admin, "create table secret as select 1 as answer");
            run(admin, "grant select on secret to trial_job");
            try (var app = server.connect("postgres", "trial_app", secrets.get("trial_app"))) {
                assertAll(
                        () -> assertFalse(option(admin, "inherit_option"), "the grant inherits"),
                        () -> assertTrue(option(admin, "set_option"), "the role cannot be set"),
                        () -> assertFalse(may(app), "rights without setting the role"),
                        () -> run(app, "set role trial_job"),
                        () -> assertTrue(may(app), "no rights as the job"));
            }
        } finally {
            server.close();
        }
    }

    private static boolean option(Connection admin, String option) throws SQLException {
        try (var statement = admin.createStatement();
                var row = statement.executeQuery("select " + option
                        + " from pg_auth_members where member = 'trial_app'::regrole and roleid ="
                        + " 'trial_job'::regrole")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean may(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select has_table_privilege(current_user, 'secret', 'select')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
