package eu.vallum.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.RowPolicy;
import eu.vallum.platform.testing.RowQuestions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The database itself keeps organisations apart: as the service's role, with another's caller, nothing is seen and nothing written. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class RowSecurityTest {
    private static final String A = "01900000-0000-7000-8000-00000000aaaa";
    private static final String B = "01900000-0000-7000-8000-00000000bbbb";
    private static final String NOBODY = "";
    private static final String EVERYBODY = "00000000-0000-0000-0000-000000000000";
    private static final String ID = "01900000-0000-7000-8000-00000000cccc";

    /** A row of A in each table that only its owner sees. */
    private static final Map<String, String> OWNED = new TreeMap<>(Map.of(
            "draft", "insert into draft values ('%s', '" + ID + "', 's', 1, 'about', '{}', now())",
            "project",
                    "insert into project (owner, id, version, reference, source, visibility, acronym, title, registered_by, registered_at, changed_at)"
                            + " values ('%s', '" + ID
                            + "', 1, 'r', 'registered', 'organisation', 'a', 't', 's', now(), now())",
            "participant",
                    "insert into participant (owner, project, ordinal, role, name) values ('%s', '" + ID
                            + "', 0, 'coordinator', 'n')",
            "person",
                    "insert into person (owner, project, ordinal, role, name) values ('%s', '" + ID
                            + "', 0, 'member', 'n')",
            "relation",
                    "insert into relation (owner, project, kind, ordinal, import, data) values ('%s', '" + ID
                            + "', 'topic', 0, '" + ID + "', '{}')",
            "import",
                    "insert into import values ('" + ID
                            + "', '%s', 's', 'reading', null, now(), null, now(), false, 0, 0, 0, 0, 0)",
            "import_table",
                    "insert into import_table (owner, import, ordinal, file, name, read, taken, rejected) values ('%s', '"
                            + ID + "', 0, 'f', 'n', 0, 0, 0)",
            "import_finding",
                    "insert into import_finding (owner, import, rule, outcome, file, detail) values ('%s', '" + ID
                            + "', 'r', 'file', 'f', 'd')"));

    @Test
    void every_table_of_ours_is_under_forced_row_security() throws SQLException {
        try (var owner = connection("owner", "VALLUM_DATABASE_OWNER_PASSWORD")) {
            assertEquals(List.of(), texts(owner, """
                            select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                            and not (relrowsecurity and relforcerowsecurity) and relname not like 'flyway%'
                            and relname not in ('outbox', 'inbox', 'audit_seal', 'audit_checkpoint', 'audit_horizon')"""));
        }
    }

    @Test
    void another_caller_sees_and_writes_nothing() throws SQLException {
        for (var table : tables()) {
            probe(table);
        }
    }

    @Test
    void dropping_or_opening_any_policy_is_noticed() throws SQLException {
        var config = ConfigProvider.getConfig();
        var kernel = new RowQuestions(
                        config.getValue("VALLUM_DATABASE_URL", String.class),
                        "research",
                        config.getValue("VALLUM_DATABASE_APP_PASSWORD", String.class))
                .askKernel();
        try (var owner = connection("owner", "VALLUM_DATABASE_OWNER_PASSWORD")) {
            assertEquals(Set.of(), RowPolicy.unnoticed(owner, () -> {
                var answers = new TreeMap<>(kernel.answers());
                tables().forEach(table -> answers.put(table, holds(table)));
                return answers;
            }));
        }
    }

    private static String holds(String table) {
        try {
            probe(table);
            return "holds";
        } catch (AssertionError e) {
            return "red";
        }
    }

    @Test
    void without_row_security_every_probe_turns_red() throws SQLException {
        try (var owner = connection("owner", "VALLUM_DATABASE_OWNER_PASSWORD")) {
            for (var table : tables()) {
                try {
                    execute(owner, "alter table " + table + " disable row level security");
                    assertThrows(AssertionError.class, () -> probe(table), table);
                } finally {
                    execute(owner, "alter table " + table + " enable row level security");
                }
            }
        }
    }

    private static List<String> tables() {
        var tables = new ArrayList<>(OWNED.keySet());
        tables.add("public_project");
        tables.add("project_change");
        return tables;
    }

    /** Everything happens in one transaction of the service's own role, which is rolled back. */
    private static void probe(String table) {
        try (var app = connection("app", "VALLUM_DATABASE_APP_PASSWORD")) {
            app.setAutoCommit(false);
            switch (table) {
                case "public_project" -> projection(app);
                case "project_change" -> changes(app);
                default -> owned(app, table);
            }
            app.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void owned(Connection app, String table) throws SQLException {
        var insert = Objects.requireNonNull(OWNED.get(table));
        as(app, A);
        execute(app, insert.formatted(A));
        var count = "select count(*) from " + table + " where owner = '" + A + "'";
        assertEquals(List.of("1"), texts(app, count));
        as(app, B);
        assertEquals(List.of("0"), texts(app, count));
        refused(app, insert.replace(ID, B).formatted(A));
        as(app, NOBODY);
        assertEquals(List.of("0"), texts(app, count));
        refused(app, insert.replace(ID, B).formatted(A));
        if (table.equals("import")) {
            execute(app, "set local role research_job");
            as(app, "job:imports");
            assertEquals(List.of("1"), texts(app, count));
            assertEquals(1, execute(app, "update import set state = 'failed' where owner = '" + A + "'"));
            as(app, "job:other");
            assertEquals(List.of("0"), texts(app, count));
            assertEquals(0, execute(app, "update import set state = 'failed'"));
        }
    }

    private static void projection(Connection app) throws SQLException {
        var insert = "insert into public_project values ('" + ID + "', '" + A
                + "', 1, now(), now(), '{}', '{}', null, null, null, '{}', '{}', '{}', '{}', '{}', '')";
        as(app, B);
        refused(app, insert);
        as(app, A);
        execute(app, insert);
        as(app, NOBODY);
        assertEquals(List.of("1"), texts(app, "select count(*) from public_project where id = '" + ID + "'"));
        as(app, B);
        assertEquals(0, execute(app, "update public_project set version = 2 where id = '" + ID + "'"));
        assertEquals(0, execute(app, "delete from public_project where id = '" + ID + "'"));
        as(app, A);
        assertEquals(1, execute(app, "update public_project set version = 2 where id = '" + ID + "'"));
        assertEquals(1, execute(app, "delete from public_project where id = '" + ID + "'"));
    }

    private static void changes(Connection app) throws SQLException {
        var insert = "insert into project_change (audience, project, version, at, withdrawn) values ('%s', '" + ID
                + "', 1, now(), false)";
        var count = "select count(*) from project_change where project = '" + ID + "'";
        as(app, A);
        execute(app, insert.formatted(A));
        execute(app, insert.formatted(EVERYBODY));
        assertEquals(List.of("2"), texts(app, count));
        as(app, B);
        assertEquals(List.of("1"), texts(app, count));
        refused(app, insert.formatted(A));
        as(app, NOBODY);
        refused(app, insert.formatted(EVERYBODY));
        execute(app, "set local role research_job");
        as(app, "job:other");
        assertEquals(List.of("0"), texts(app, count));
        as(app, "job:expiry");
        assertEquals(List.of("2"), texts(app, count));
        assertEquals(2, execute(app, "delete from project_change where project = '" + ID + "'"));
    }

    private static void refused(Connection app, String statement) throws SQLException {
        var before = app.setSavepoint();
        var refusal = assertThrows(SQLException.class, () -> execute(app, statement), statement);
        assertEquals("42501", refusal.getSQLState());
        app.rollback(before);
    }

    private static void as(Connection app, String caller) throws SQLException {
        try (var set = app.prepareStatement("select set_config('vallum.caller', ?, true)")) {
            set.setString(1, caller);
            set.execute();
        }
    }

    private static List<String> texts(Connection on, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = on.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static int execute(Connection on, String statement) throws SQLException {
        try (var run = on.createStatement()) {
            return run.executeUpdate(statement);
        }
    }

    private static Connection connection(String role, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("VALLUM_DATABASE_URL", String.class),
                "research_" + role,
                config.getValue(password, String.class));
    }
}
