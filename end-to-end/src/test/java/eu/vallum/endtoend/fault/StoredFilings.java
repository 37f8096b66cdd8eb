package eu.vallum.endtoend.fault;

import eu.vallum.endtoend.harness.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the database holds of the filings whose titles begin with a run's name; asked as superuser, past row security. */
final class StoredFilings {
    private static final String OF_RUN = " where title like ? || '-%'";

    private final Platform platform;
    private final String run;

    StoredFilings(Platform platform, String run) {
        this.platform = platform;
        this.run = run;
    }

    /** Titles by id. */
    Map<UUID, String> incidents() throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement("select id, title from incident" + OF_RUN)) {
            query.setString(1, run);
            var found = new HashMap<UUID, String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) found.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
            return found;
        }
    }

    /** How often each incident's filing was told to its owner. */
    Map<UUID, Integer> told() throws SQLException {
        return counts("select target, count(*) from feed where type = 'incident-filed'"
                + " and target in (select id from incident" + OF_RUN + ") group by target");
    }

    /** How many clocks each incident has. */
    Map<UUID, Integer> clocks() throws SQLException {
        return counts("select incident, count(*) from clock where incident in (select id from incident" + OF_RUN
                + ") group by incident");
    }

    /** How many audit entries speak of each incident's filing. */
    Map<UUID, Integer> audited() throws SQLException {
        return counts("select i.id, count(*) from incident i join audit_entry a on i.id = any (a.record_ids)"
                + " and a.outcome = 'allowed' and a.action = 'incident.file'" + OF_RUN + " group by i.id");
    }

    private Map<UUID, Integer> counts(String sql) throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, run);
            var found = new HashMap<UUID, Integer>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) found.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
            return found;
        }
    }

    /** Facts that wait for the broker. */
    int waiting() throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return platform.connect("incident", "postgres");
    }
}
