package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A real PostgreSQL on 127.0.0.1, as strict as in production: passwords checked by SCRAM, also the superuser's, no
 * Unix socket, {@code fsync} and {@code synchronous_commit} on. Data stays in its directory between runs.
 */
public final class Postgres implements Server {
    static final String SUPERUSER = "postgres";
    private static final Duration ORPHANS = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final Secrets secrets;
    private final Child child;

    private Postgres(Path data, int port, Secrets secrets, Child child) {
        this.data = data;
        this.port = port;
        this.secrets = secrets;
        this.child = child;
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @param data its directory; initialised if absent
     * @param secrets where passwords of superuser and roles are kept
     * @param log file that takes the server's messages
     * @throws StartFailed if the port is taken or the server does not answer within 60 s
     */
    public static Postgres start(Path data, int port, Secrets secrets, Path log) {
        PostgresLeftOver.end(data);
        var until = System.nanoTime() + ORPHANS.toNanos();
        while (true) {
            try {
                return launch(data, port, secrets, log);
            } catch (StartFailed e) {
                // Those who worked for a server that was killed notice its end only when they next look.
                var orphaned = String.valueOf(e.getMessage()).contains("pre-existing shared memory block");
                if (!orphaned || System.nanoTime() > until) throw e;
                Pause.of(Duration.ofMillis(200));
            }
        }
    }

    private static Postgres launch(Path data, int port, Secrets secrets, Path log) {
        var programs = PostgresBinaries.unpacked().resolve("bin");
        var superuserPassword = secrets.get("postgres");
        Ports.demand("PostgreSQL", port);
        if (!Files.exists(data)) initialise(programs, data, secrets.file("postgres"), log);
        var child = Child.start(
                "PostgreSQL",
                asNobody(),
                command(programs, data, port),
                Map.of("LC_ALL", "C", "TZ", "UTC"),
                log,
                "INT"); // fast shutdown; TERM would wait for every client to leave
        var postgres = new Postgres(data, port, secrets, child);
        postgres.awaitAnswer(superuserPassword);
        return postgres;
    }

    private static List<String> command(Path programs, Path data, int port) {
        var command = new ArrayList<>(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
        Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "password_encryption=scram-sha-256",
                        "max_connections=200",
                        "shared_buffers=256MB",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "log_line_prefix=%m [%p] %u@%d ")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** PostgreSQL refuses to be root; in a user namespace of its own it is not, and its files stay ours. */
    private static List<String> asNobody() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private static void initialise(Path programs, Path data, Path passwordFile, Path log) {
        try {
            // Renamed when complete, so that an interrupted run leaves no half-made cluster behind.
            var draft = data.resolveSibling(data.getFileName() + ".unfinished");
            Trees.delete(draft);
            Files.createDirectories(draft.toAbsolutePath().getParent());
            var init = Child.start(
                    "PostgreSQL's initdb",
                    asNobody(),
                    List.of(
                            programs.resolve("initdb").toString(),
                            "--pgdata=" + draft,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth-host=scram-sha-256",
                            "--auth-local=reject",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"),
                    Map.of("LC_ALL", "C"),
                    log,
                    "TERM");
            if (init.await() != 0) {
                throw new StartFailed("PostgreSQL could not initialise %s:%n%s".formatted(data, init.tail(12)));
            }
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer(String password) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var answered = false;
        try {
            while (!answered) {
                try (var connection = connect("postgres", SUPERUSER, password)) {
                    answered = connection.isValid(1);
                } catch (SQLException notYet) {
                    if (!child.isAlive() || System.nanoTime() > until) {
                        throw new StartFailed(
                                "PostgreSQL did not come up (%s). Its log %s ends with:%n%s"
                                        .formatted(notYet.getMessage(), child.log(), child.tail(12)),
                                notYet);
                    }
                    Pause.of(Duration.ofMillis(50));
                }
            }
        } finally {
            if (!answered) child.kill();
        }
    }

    /**
     * Makes a service's database with its roles, or brings their passwords in line if they exist: {@code D_owner}
     * (log-in, migrations), {@code D_app} (log-in, bound by row security) and {@code D_job} (no log-in).
     */
    public void createServiceDatabase(String database) {
        administer(sql -> {
            var owner = database + "_owner";
            var app = database + "_app";
            var job = database + "_job";
            sql.role(owner, secrets.get(secretOf(owner)));
            sql.role(app, secrets.get(secretOf(app)));
            sql.roleWithoutLogin(job);
            // The pool acts as the job role only when it says so, never by inheritance.
            sql.execute("grant %s to %s with inherit false, set true".formatted(job, app));
            sql.database(database, owner, List.of(owner, app));
        });
    }

    /** Makes a database with one role of the same name, for a server that keeps its own house. */
    public void createPlainDatabase(String database) {
        administer(sql -> {
            sql.role(database, secrets.get(secretOf(database)));
            sql.database(database, database, List.of(database));
        });
    }

    private void administer(java.util.function.Consumer<PostgresRoles> work) {
        try (var connection = connect("postgres", SUPERUSER, secrets.get("postgres"))) {
            work.accept(new PostgresRoles(connection));
        } catch (SQLException e) {
            throw new StartFailed("PostgreSQL refused the superuser: " + e.getMessage(), e);
        }
    }

    /** A new connection; bypasses driver registration, which depends on the class loader. */
    public Connection connect(String database, String role, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        var connection = new org.postgresql.Driver().connect(jdbcUrl(database), properties);
        if (connection == null) throw new SQLException("the driver does not know " + jdbcUrl(database));
        return connection;
    }

    /** The password of a role such as {@code incident_app}, or of the superuser {@code postgres}. */
    public String password(String role) {
        return secrets.get(SUPERUSER.equals(role) ? SUPERUSER : secretOf(role));
    }

    private static String secretOf(String role) {
        return "postgres-" + role;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public int port() {
        return port;
    }

    Path data() {
        return data;
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public Optional<Child> child() {
        return Optional.of(child);
    }

    /** Stops it in order: sessions are cut, a checkpoint is written. */
    @Override
    public void close() {
        child.stop(Duration.ofSeconds(20));
    }
}
