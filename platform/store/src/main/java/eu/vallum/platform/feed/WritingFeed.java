package eu.vallum.platform.feed;

import eu.vallum.platform.inbox.Inbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Writes one fact into the feed of everyone who may know of it. The lock makes position order commit order over all processes. */
@Singleton
class WritingFeed {
    private static final long LOCK = 4713;

    private final DataSource database;
    private final Inbox inbox;
    private final Instance<FeedAudience> audience;
    private final Clock clock;
    private final MeterRegistry metrics;

    WritingFeed(DataSource database, Inbox inbox, Instance<FeedAudience> audience, Clock clock, MeterRegistry metrics) {
        this.database = database;
        this.inbox = inbox;
        this.audience = audience;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Transactional
    void write(FeedEvent event) {
        if (audience.isUnsatisfied()) {
            return;
        }
        try (var connection = database.getConnection()) {
            long position = next(connection);
            if (inbox.first("feed", event.id())) {
                insert(connection, position, event);
                lag(event);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lag(FeedEvent event) {
        metrics.timer("vallum.feed.lag").record(Duration.between(event.at(), clock.instant()));
    }

    private static long next(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            try (var row = statement.executeQuery("select nextval('feed_position_seq')")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(Connection connection, long position, FeedEvent event) throws SQLException {
        var sql =
                "insert into feed (recipient, position, event_id, type, target, version, at, persons) values (?, ?, ?, ?, ?, ?, ?, ?)";
        try (var insert = connection.prepareStatement(sql)) {
            var recipients = audience.get().recipients(event);
            var named = audience.get().named(event);
            for (var recipient : recipients) {
                insert.setObject(1, recipient);
                insert.setLong(2, position);
                insert.setString(3, event.id());
                insert.setString(4, shortType(event.type()));
                insert.setObject(5, event.key());
                insert.setInt(6, event.version());
                insert.setObject(7, event.at().atOffset(ZoneOffset.UTC));
                var persons = named.get(recipient);
                insert.setArray(8, persons == null ? null : connection.createArrayOf("text", persons.toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** {@code eu.vallum.incident.incident-shared.v1} → {@code incident-shared}. */
    static String shortType(String type) {
        return type.replaceFirst("^eu\\.vallum\\.[a-z]+\\.", "").replaceFirst("\\.v\\d+$", "");
    }
}
