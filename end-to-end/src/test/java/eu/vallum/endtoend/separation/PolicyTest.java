package eu.vallum.endtoend.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.endtoend.harness.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Row security of incident-service's database, tried on the running platform's rows. */
@OnPlatform
class PolicyTest {
    private static final String DATABASE = "incident";

    /**
     * Hold nothing of an incident's content: directory, what keeps facts on their way (ids, version, time), and reference data that every
     * authority reads, as warning lists, vocabularies and knowledge are.
     */
    private static final List<String> OPEN = List.of(
            "audit_checkpoint",
            "audit_horizon",
            "audit_seal",
            "flyway_schema_history",
            "inbox",
            "knowledge_finding",
            "knowledge_load",
            "knowledge_object",
            "organisation",
            "outbox",
            "vocabulary",
            "vocabulary_file",
            "vocabulary_term",
            "warning_entry",
            "warning_list",
            "warning_pattern",
            "warning_place");

    /** The platform's own restricted tables. Those of a service are tried by its tests, which have something in each of them. */
    private static final List<String> PLATFORM = List.of("audit_entry", "feed", "idempotency", "power_grant");

    @Test
    void aCallerWithoutShareSeesNoRowOfAnIncidentInAnyTable(Platform platform) throws Exception {
        // given: Estonia's incident, shared with Latvia
        var incident = share(platform);

        try (var connection = platform.connect(DATABASE, "incident_app")) {
            connection.setAutoCommit(false);
            for (var table : mentioning(connection, "incident")) {
                // when, then
                assertEquals(0, visible(connection, table, incident, Organisations.LITHUANIA), table);
            }
            assertEquals(1, visible(connection, "audience", incident, Organisations.LATVIA));
            connection.rollback();
        }
    }

    @Test
    void onlyTablesWithoutContentAreOpenToEveryCaller(Platform platform) throws Exception {
        try (var connection = platform.connect(DATABASE, "postgres")) {
            assertEquals(OPEN, Rows.openTables(connection));
        }
    }

    @Test
    void theServicesRoleOwnsNothingAndCannotBypassPolicies(Platform platform) throws Exception {
        try (var connection = platform.connect(DATABASE, "postgres")) {
            var powerful = Rows.texts(
                    connection,
                    "select rolname from pg_roles where rolname like 'incident%' and (rolsuper or rolbypassrls)");
            var owned = Rows.texts(
                    connection, "select tablename from pg_tables where tableowner in ('incident_app', 'incident_job')");
            assertEquals(List.of(), powerful);
            assertEquals(List.of(), owned);
        }
    }

    @Test
    void droppingAnyOnePolicyOfThePlatformIsNoticed(Platform platform) throws Exception {
        // given
        share(platform);
        try (var connection = platform.connect(DATABASE, "postgres")) {
            connection.setAutoCommit(false);
            var rows = new Rows(connection, DATABASE, organisations(), Rows.jobs(connection, Organisations.ESTONIA));
            var unnoticed = new ArrayList<String>();
            for (var table : PLATFORM) {
                rows.copy(table);
                var before = rows.tried(table);
                for (var policy : Rows.policies(connection, table)) {
                    // when
                    execute(connection, "savepoint whole");
                    execute(connection, "drop policy %s on %s".formatted(policy, table));
                    var after = rows.tried(table);
                    execute(connection, "rollback to savepoint whole");

                    // then
                    if (before.equals(after)) unnoticed.add(policy + " on " + table);
                }
            }
            connection.rollback();
            assertEquals(List.of(), unnoticed);
        }
    }

    @Test
    void switchingRowSecurityOffOnATableOfThePlatformIsNoticed(Platform platform) throws Exception {
        // given
        share(platform);
        try (var connection = platform.connect(DATABASE, "postgres")) {
            connection.setAutoCommit(false);
            var rows = new Rows(connection, DATABASE, organisations(), Rows.jobs(connection, Organisations.ESTONIA));
            assertTrue(Rows.restrictedTables(connection).containsAll(PLATFORM));
            var unnoticed = new ArrayList<String>();
            for (var table : PLATFORM) {
                rows.copy(table);
                var before = rows.tried(table);
                execute(connection, "savepoint whole");
                execute(connection, "alter table %s disable row level security".formatted(table));
                if (before.equals(rows.tried(table))) unnoticed.add(table);
                execute(connection, "rollback to savepoint whole");
            }
            connection.rollback();
            assertEquals(List.of(), unnoticed);
        }
    }

    private static List<String> organisations() {
        return Arrays.stream(Organisations.values()).map(o -> o.id().toString()).toList();
    }

    /** An incident with something in every table. */
    private static UUID share(Platform platform) throws Exception {
        var estonia = platform.client("demo-agency-writer");
        var id = estonia.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/incident/v1/incidents",
                        EarlyWarning.of("policy" + UUID.randomUUID()).toString())
                .expect(201)
                .text("/id");
        estonia.post("/api/incident/v1/incidents/%s/shares".formatted(id), EarlyWarning.share(Organisations.LATVIA))
                .expect(201);
        estonia.put("/api/incident/v1/drafts/" + UUID.randomUUID(), "{\"content\":{\"sector\":\"health\"}}")
                .expect(200);
        return UUID.fromString(id);
    }

    private static List<String> mentioning(Connection connection, String column) throws SQLException {
        var tables = new ArrayList<>(Rows.texts(
                connection,
                "select table_name::text from information_schema.columns where table_schema = 'public' and column_name = '%s'"
                        .formatted(column)));
        tables.add("incident");
        return tables;
    }

    private static int visible(Connection connection, String table, UUID incident, Organisations caller)
            throws SQLException {
        var column = table.equals("incident") ? "id" : "incident";
        try (var statement = connection.createStatement()) {
            statement.execute("set local vallum.caller = '%s'".formatted(caller.id()));
            try (var rows = statement.executeQuery(
                    "select count(*) from %s where %s = '%s'".formatted(table, column, incident))) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
