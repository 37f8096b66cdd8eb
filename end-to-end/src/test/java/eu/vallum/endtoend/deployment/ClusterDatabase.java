package eu.vallum.endtoend.deployment;

import eu.vallum.localstack.Postgres;
import eu.vallum.localstack.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A real PostgreSQL with a database and its roles as `k8s/base/database.yaml` declares them. */
final class ClusterDatabase implements AutoCloseable {

    private final Postgres server;
    private final Secrets secrets;
    private final String database;

    private ClusterDatabase(Postgres server, Secrets secrets, String database) {
        this.server = server;
        this.secrets = secrets;
        this.database = database;
    }

    static ClusterDatabase start(Path directory, int port, String database) throws SQLException {
        var secrets = Secrets.in(directory.resolve("secrets"));
        var server = Postgres.start(directory.resolve("data"), port, secrets, directory.resolve("postgres.log"));
        var started = new ClusterDatabase(server, secrets, database);
        try (var admin = started.connect("postgres", "postgres")) {
            run(
                    admin,
                    "create role %s_owner login password '%s'"
                            .formatted(database, started.password(database + "_owner")));
            run(
                    admin,
                    "create role %s_app noinherit login password '%s'"
                            .formatted(database, started.password(database + "_app")));
            run(admin, "create role %s_job nologin".formatted(database));
            run(admin, "grant %1$s_job to %1$s_app".formatted(database));
            run(admin, "create database %1$s owner %1$s_owner".formatted(database));
        }
        return started;
    }

    /** As the role that owns the database. */
    Connection connect() throws SQLException {
        return connect(database, database + "_owner");
    }

    private Connection connect(String database, String role) throws SQLException {
        return server.connect(database, role, password(role));
    }

    String password(String role) {
        return secrets.get(role);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
