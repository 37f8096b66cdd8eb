package eu.vallum.endtoend.bench;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs a recorded transaction again and again on one connection, prepared, with new ids each time: what the database alone needs for the
 * same rows.
 */
final class Replay implements AutoCloseable {
    private static final Pattern ID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Z]{2}-\\d{4}-[0-9A-Z]+-[0-9A-Z]{2}");
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Connection connection;
    private final List<Recorded> template;
    private final Set<String> ownIds;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** @param other a recording of the same work with other ids; what both name stays as it is */
    Replay(Connection connection, List<Recorded> template, List<Recorded> other) throws SQLException {
        this.connection = connection;
        this.template = template;
        this.ownIds = new LinkedHashSet<>(ids(template));
        ownIds.removeAll(ids(other));
        connection.setAutoCommit(false);
        for (var statement : template) {
            if (!prepared.containsKey(statement.sql())) {
                prepared.put(statement.sql(), connection.prepareStatement(statement.question()));
            }
        }
    }

    private static Set<String> ids(List<Recorded> transaction) {
        return transaction.stream()
                .flatMap(statement -> statement.parameters().stream())
                .flatMap(value -> ID.matcher(value).results().map(found -> found.group()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void once() throws SQLException {
        var fresh = new HashMap<String, String>();
        ownIds.forEach(id -> fresh.put(id, fresh(id)));
        for (var at = 0; at < template.size(); at++) {
            var statement = template.get(at);
            var ready = prepared.getOrDefault(statement.sql(), null);
            if (ready == null) throw new AssertionError();
            bind(ready, statement, fresh);
            var more = at + 1 < template.size() && template.get(at + 1).sql().equals(statement.sql());
            var batched = more || (at > 0 && template.get(at - 1).sql().equals(statement.sql()));
            if (batched) {
                ready.addBatch();
                if (!more) ready.executeBatch();
            } else ready.execute();
        }
        connection.commit();
    }

    private static String fresh(String id) {
        if (id.charAt(2) != '-') return IDS.generate().toString();
        // A reference such as EE-2026-7Q4K9D-M2, of the same length: these must differ as well.
        var random = new StringBuilder(id);
        for (var n = 8; n < id.length(); n++) {
            if (id.charAt(n) != '-') {
                random.setCharAt(n, LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
            }
        }
        return random.toString();
    }

    private static void bind(PreparedStatement ready, Recorded statement, Map<String, String> fresh)
            throws SQLException {
        var n = 0;
        for (var value : statement.parameters()) {
            n++;
            if (value.equals(Recorded.NULL)) ready.setNull(n, Types.NULL);
            else ready.setString(n, replaced(value, fresh));
        }
    }

    private static String replaced(String value, Map<String, String> fresh) {
        var whole = fresh.get(value);
        if (whole != null) return whole;
        return ID.matcher(value).replaceAll(found -> fresh.getOrDefault(found.group(), found.group()));
    }

    List<String> statements() {
        var texts = new ArrayList<String>();
        template.forEach(statement -> texts.add(statement.sql().replaceAll("\\s+", " ")));
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
