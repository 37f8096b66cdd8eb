package eu.vallum.platform.expiry;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * Deletes keys and feed entries after 24 hours, inbox entries after 30 days (topics keep events for 7), and changes after 30 days where a
 * later one of the same record overtook them.
 */
@Singleton
class Expiring {
    private static final Duration DAY = Duration.ofHours(24);

    private static final Duration MONTH = Duration.ofDays(30);

    private final DataSource database;
    private final List<ChangeTable> changes;
    private final Clock clock;

    Expiring(DataSource database, @All List<ChangeTable> changes, Clock clock) {
        this.database = database;
        this.changes = List.copyOf(changes);
        this.clock = clock;
    }

    @Transactional
    int expire() throws SQLException {
        try (var connection = database.getConnection()) {
            var deleted = delete(connection, "delete from idempotency where at < ?", DAY)
                    + delete(connection, "delete from feed where at < ?", DAY)
                    + delete(connection, "delete from inbox where at < ?", MONTH);
            for (var table : changes) {
                deleted += delete(connection, table.overtaken(), MONTH);
            }
            return deleted;
        }
    }

    private int delete(Connection connection, String sql, Duration age) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setObject(1, clock.instant().minus(age).atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
