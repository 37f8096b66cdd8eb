package eu.vallum.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Questions to a service's database as its own role, with no use case in between. Each is a row of steps in one transaction that is
 * rolled back; its answer says what every step gave, so that a test can tell that a row policy is gone or wider than it was.
 */
public final class RowQuestions {
    private static final UUID ONE = UUID.fromString("01900000-0000-7000-8000-0000000000a1");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-0000000000b1");
    private final String url;
    private final String service;
    private final String password;
    private final Map<String, List<Step>> all = new TreeMap<>();

    /** What a caller says: an organisation's id, {@code job:name}, or nothing for nobody. */
    private record Step(String caller, String sql) {}

    /**
     * Starts without a question.
     *
     * @param url of the database, for JDBC
     * @param service whose roles are asked, as in {@code incident_app} and {@code incident_job}
     * @param password of the first, which may become the second
     */
    public RowQuestions(String url, String service, String password) {
        this.url = url;
        this.service = service;
        this.password = password;
    }

    /** Adds a question: callers and statements in turns. */
    public RowQuestions ask(String what, Object... callersAndStatements) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < callersAndStatements.length; i += 2) {
            steps.add(new Step(callersAndStatements[i].toString(), callersAndStatements[i + 1].toString()));
        }
        if (all.put(what, steps) != null) {
            throw new IllegalArgumentException("asked twice: " + what);
        }
        return this;
    }

    /** Adds what tells of each policy on the tables that every service has from the kernel. */
    public RowQuestions askKernel() {
        var key = "insert into idempotency values ('" + ONE + "', 's', 'o', 'k', '\\x00', null, now())";
        var keys = "select count(*) from idempotency where organisation = '" + ONE + "'";
        ask(
                "kernel: idempotency",
                ONE,
                key,
                ONE,
                keys,
                OTHER,
                keys,
                OTHER,
                key.replace("'s'", "'t'"),
                "",
                keys,
                "job:expiry",
                keys,
                "job:other",
                keys,
                "job:expiry",
                "delete from idempotency where organisation = '" + ONE + "'");
        var entry =
                "insert into audit_entry (id, at, chain, organisation, subject, action, outcome, record_type, record_ids, basis, row_hash)"
                        + " values ('" + ONE + "', now(), 'c', '" + ONE
                        + "', 's', 'a', 'allowed', 'r', '{}', 'b', '\\x00')";
        var entries = "select count(*) from audit_entry where id = '" + ONE + "'";
        ask(
                "kernel: audit",
                ONE,
                entry,
                ONE,
                entries,
                OTHER,
                entries,
                "",
                entries,
                "job:sealer",
                entries,
                "job:other",
                entries,
                OTHER,
                entry.replace("('" + ONE, "('" + OTHER),
                "job:other",
                entry.replace("('" + ONE, "('" + OTHER));
        var told = "insert into feed (recipient, position, event_id, type, target, version, at) values ('" + ONE
                + "', 8999999999999999999, 'e', 't', '" + ONE + "', 1, now())";
        var feed = "select count(*) from feed where recipient = '" + ONE + "'";
        var untold = "delete from feed where recipient = '" + ONE + "'";
        ask(
                "kernel: feed",
                "job:feed",
                told,
                ONE,
                feed,
                OTHER,
                feed,
                "",
                feed,
                "job:feed",
                feed,
                "job:expiry",
                feed,
                "job:other",
                feed,
                "job:other",
                told.replace("8999", "8998"),
                "job:feed",
                untold,
                "job:expiry",
                untold);
        var grant = "insert into power_grant values ('" + ONE + "', 1, 's', '" + ONE
                + "', 'coordinator', now(), null, false)";
        var grants = "select count(*) from power_grant where id = '" + ONE + "'";
        return ask(
                "kernel: grants",
                "job:grants",
                grant,
                ONE,
                grants,
                OTHER,
                grants,
                "",
                grants,
                "job:grants",
                grants,
                "job:other",
                grants,
                "job:other",
                grant.replace("('" + ONE, "('" + OTHER));
    }

    /** Asks everything. */
    public Map<String, String> answers() {
        var answers = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection(url, service + "_app", password)) {
            connection.setAutoCommit(false);
            for (var question : all.entrySet()) {
                var steps = new ArrayList<String>();
                for (var step : question.getValue()) {
                    steps.add(answer(connection, step));
                }
                connection.rollback();
                answers.put(question.getKey(), String.join(", ", steps));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    /** A number, what was done, or the error's state; the transaction goes on in any case. */
    private String answer(Connection connection, Step step) throws SQLException {
        try (var run = connection.createStatement();
                var set = connection.prepareStatement("select set_config('vallum.caller', ?, true)")) {
            run.execute("set local role " + service + (step.caller().startsWith("job:") ? "_job" : "_app"));
            set.setString(1, step.caller());
            set.execute();
            var before = connection.setSavepoint();
            try {
                if (!run.execute(step.sql())) {
                    return "did " + run.getUpdateCount();
                }
                try (var row = run.getResultSet()) {
                    return row.next() ? String.valueOf(row.getString(1)) : "none";
                }
            } catch (SQLException e) {
                connection.rollback(before);
                return String.valueOf(e.getSQLState());
            }
        }
    }
}
