package eu.vallum.endtoend.separation;

import eu.vallum.endtoend.harness.Organisations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each caller can do with each table under row security, tried out: how many rows it reads, changes and deletes, and whether it may
 * add one. Everything it tries is rolled back; the connection is the superuser's and becomes the service's role for each try.
 */
final class Rows {
    /** Callers that a database with these tables knows: jobs by the name in their policies. */
    private record Caller(String role, String setting) {}

    private final Connection connection;
    private final String database;
    private final List<Caller> callers = new ArrayList<>();

    Rows(Connection connection, String database, List<String> organisations, List<String> jobs) {
        this.connection = connection;
        this.database = database;
        callers.add(new Caller(database + "_app", ""));
        organisations.forEach(id -> callers.add(new Caller(database + "_app", id)));
        jobs.forEach(job -> callers.add(new Caller(database + "_job", "job:" + job)));
        // Triggers act as the owner, whoever asks.
        callers.add(new Caller(database + "_owner", ""));
    }

    /** Tables with row security. */
    static List<String> restrictedTables(Connection connection) throws SQLException {
        return texts(
                connection,
                "select relname::text from pg_class where relrowsecurity and relforcerowsecurity"
                        + " and relnamespace = 'public'::regnamespace order by 1");
    }

    /** Tables without row security. */
    static List<String> openTables(Connection connection) throws SQLException {
        return texts(
                connection,
                "select relname::text from pg_class where relkind in ('r', 'p') and not (relrowsecurity and"
                        + " relforcerowsecurity) and relnamespace = 'public'::regnamespace order by 1");
    }

    static List<String> policies(Connection connection, String table) throws SQLException {
        return texts(
                connection,
                "select policyname::text from pg_policies where tablename = '%s' order by 1".formatted(table));
    }

    /** Names that policies ask for with {@code vallum_job('…')}; of those that each organisation has its own of, one's. */
    static List<String> jobs(Connection connection, Organisations one) throws SQLException {
        return texts(
                connection,
                "select distinct m[1] || case when m[1] like '%:' then '" + one.id()
                        + "' else '' end from pg_policies p,"
                        + " regexp_matches(coalesce(qual, '') || coalesce(with_check, ''), 'vallum_job\\(\\(?''([^'']+)''', 'g') m"
                        + " order by 1");
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    /** Outcome by "caller operation", such as {@code incident_app/… read} → {@code 3}. */
    Map<String, String> tried(String table) throws SQLException {
        var matrix = new TreeMap<String, String>();
        var column = texts(
                        connection,
                        "select quote_ident(attname) from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and attidentity = '' and not attisdropped order by attnum limit 1"
                                .formatted(table))
                .getFirst();
        for (var caller : callers) {
            var attempts = new LinkedHashMap<String, String>();
            attempts.put("read", "select 1 from %s".formatted(table));
            attempts.put("change", "update %1$s set %2$s = %2$s".formatted(table, column));
            attempts.put("delete", "delete from %s".formatted(table));
            // A copy of any row is enough: row security judges it before a key does.
            attempts.put("add", "insert into %1$s overriding system value select * from copy_of_%1$s".formatted(table));
            for (var attempt : attempts.entrySet()) {
                var key = "%s/%s %s".formatted(caller.role(), caller.setting(), attempt.getKey());
                matrix.put(key, attempt(caller, attempt.getValue()));
            }
        }
        return matrix;
    }

    private String attempt(Caller caller, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("savepoint attempt");
            try {
                statement.execute("set local role " + caller.role());
                statement.execute("set local vallum.caller = '%s'".formatted(caller.setting()));
                var isQuery = statement.execute(sql);
                if (!isQuery) return "%d rows".formatted(statement.getUpdateCount());
                var count = 0;
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) count++;
                }
                return "%d rows".formatted(count);
            } catch (SQLException refused) {
                // 42501 is both "no grant" and "against policy"; its message tells them apart.
                return refused.getSQLState()
                        + (String.valueOf(refused.getMessage()).contains("row-level") ? " policy" : "");
            } finally {
                statement.execute("rollback to savepoint attempt");
                statement.execute("reset role");
            }
        }
    }

    /** Keeps copies to add again: one row of each owner at most 200 in all. */
    void copy(String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table copy_of_%1$s on commit drop as select * from %1$s limit 200"
                    .formatted(table));
            statement.execute(
                    "grant select on copy_of_%1$s to %2$s_app, %2$s_job, %2$s_owner".formatted(table, database));
        }
    }
}
