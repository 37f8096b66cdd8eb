package eu.vallum.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A row policy as the database has it, which a test may take away, open, and put back.
 *
 * @param using which rows, empty when it says nothing about it
 * @param check which new rows, empty likewise
 */
public record RowPolicy(String table, String name, String command, String roles, String using, String check) {
    private static final String ALL = """
            select tablename, policyname, cmd, array_to_string(roles, ','), coalesce(qual, ''), coalesce(with_check, '')
            from pg_policies where schemaname = 'public' order by 1, 2""";
    private static final String SECURED = """
            select relname from pg_class
            where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relrowsecurity""";

    /** All of the service's. */
    public static List<RowPolicy> all(Connection owner) throws SQLException {
        var found = new ArrayList<RowPolicy>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(ALL)) {
            while (row.next()) {
                found.add(new RowPolicy(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
            }
        }
        return found;
    }

    /**
     * Takes each policy of the database away, and opens each that restricts something, in turn.
     *
     * @param answers what is asked of the database; another answer than at first is what notices
     * @return what nobody noticed, and tables that are under row security without a policy that could be tried
     */
    public static Set<String> unnoticed(Connection owner, Supplier<Map<String, String>> answers) throws SQLException {
        var right = new TreeMap<>(answers.get());
        var policies = all(owner);
        var unnoticed = new TreeSet<String>();
        for (var policy : policies) {
            if (!policy.noticed(owner, right, answers, false)) {
                unnoticed.add("dropping " + policy.name() + " on " + policy.table());
            }
            if (policy.restricts() && !policy.noticed(owner, right, answers, true)) {
                unnoticed.add("opening " + policy.name() + " on " + policy.table());
            }
        }
        secured(owner).stream()
                .filter(table ->
                        policies.stream().noneMatch(policy -> policy.table().equals(table)))
                .forEach(table -> unnoticed.add("nothing could be tried on " + table));
        var after = answers.get();
        if (!right.equals(after)) {
            throw new AssertionError("not everything was put back: " + right + " became " + after);
        }
        return unnoticed;
    }

    /** Tables under row security. */
    public static Set<String> secured(Connection owner) throws SQLException {
        var tables = new TreeSet<String>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(SECURED)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    public String drop() {
        return "drop policy %s on %s".formatted(name, table);
    }

    public String create() {
        return create(using, check);
    }

    /** The same for everything and everybody of its role. */
    public String open() {
        return create(using.isEmpty() ? "" : "true", check.isEmpty() ? "" : "true");
    }

    /** Whether opening it would change anything. */
    public boolean restricts() {
        return !(using.isEmpty() || using.equals("true")) || !(check.isEmpty() || check.equals("true"));
    }

    private String create(String using, String check) {
        return "create policy %s on %s for %s to %s".formatted(name, table, command, roles)
                + (using.isEmpty() ? "" : " using (" + using + ")")
                + (check.isEmpty() ? "" : " with check (" + check + ")");
    }

    private boolean noticed(
            Connection owner, Map<String, String> right, Supplier<Map<String, String>> answers, boolean opened)
            throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(drop());
            try {
                if (opened) {
                    statement.execute(open());
                }
                return !right.equals(answers.get());
            } finally {
                statement.execute("drop policy if exists " + name + " on " + table);
                statement.execute(create());
            }
        }
    }
}
