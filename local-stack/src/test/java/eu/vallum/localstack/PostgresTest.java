package eu.vallum.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    static Path directory;

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = start("data", Ports.free());
        postgres.createServiceDatabase("incident");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void refuses_a_wrong_password_also_for_the_superuser() {
        for (var role : List.of("incident_app", "incident_owner", "postgres")) {
            var refused = assertThrows(
                    SQLException.class,
                    () -> postgres.connect("postgres", role, "wrong").close());
            assertEquals("28P01", refused.getSQLState(), role);
        }
    }

    @Test
    void lets_roles_in_with_their_generated_passwords_and_only_into_their_database() throws SQLException {
        // given
        postgres.createServiceDatabase("research");

        // when
        var password = postgres.password("research_app");

        // then
        postgres.connect("research", "research_app", password).close();
        var refused = assertThrows(
                SQLException.class,
                () -> postgres.connect("incident", "research_app", password).close());
        assertEquals("42501", refused.getSQLState());
    }

    @Test
    void writes_through_to_the_disk() throws SQLException {
        assertEquals(List.of("on", "on"), List.of(setting("fsync"), setting("synchronous_commit")));
    }

    @Test
    void lets_the_pool_become_the_job_only_when_it_says_so() throws SQLException {
        try (var connection = postgres.connect("incident", "incident_app", postgres.password("incident_app"));
                var sql = connection.createStatement()) {
            var inherits = sql.executeQuery("select pg_has_role('incident_job', 'usage')");
            inherits.next();
            assertFalse(inherits.getBoolean(1));
            sql.execute("set role incident_job");
        }
    }

    @Test
    void keeps_its_data_and_passwords_over_a_restart() throws SQLException {
        // given
        var port = Ports.free();
        var first = start("kept", port);
        first.createServiceDatabase("incident");
        try (var connection = first.connect("incident", "incident_owner", first.password("incident_owner"));
                var sql = connection.createStatement()) {
            sql.execute("create table kept as select 42 as answer");
        }

        // when
        first.close();
        var second = start("kept", port);

        // then
        try (var connection = second.connect("incident", "incident_owner", second.password("incident_owner"));
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select answer from kept")) {
            assertTrue(rows.next());
        } finally {
            second.close();
        }
        assertFalse(Ports.isTaken(port));
        assertFalse(second.isAlive());
    }

    @Test
    void names_the_port_that_is_taken() throws Exception {
        try (var other = new ServerSocket(0, 1, java.net.InetAddress.ofLiteral("127.0.0.1"))) {
            var failed = assertThrows(StartFailed.class, () -> start("other", other.getLocalPort()));
            assertTrue(String.valueOf(failed.getMessage())
                    .startsWith("Port %d, needed by PostgreSQL, is taken".formatted(other.getLocalPort())));
        }
    }

    @Test
    void starts_beside_a_stale_pid_file() throws Exception {
        // given: the pid file of a run that was killed, its number now that of a stranger, this very JVM
        var port = Ports.free();
        start("stale", port).close();
        Files.writeString(
                directory.resolve("stale/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory + "\n");

        // when
        var again = start("stale", port);

        // then
        assertTrue(ProcessHandle.current().isAlive());
        again.close();
    }

    private static Postgres start(String name, int port) {
        return Postgres.start(
                directory.resolve(name),
                port,
                Secrets.in(directory.resolve(name + "-secrets")),
                directory.resolve(name + ".log"));
    }

    private String setting(String name) throws SQLException {
        try (var connection = postgres.connect("postgres", "postgres", postgres.password("postgres"));
                var sql = connection.createStatement();
                var rows = sql.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
