package eu.vallum.platform.expiry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Deletes keys and feed entries after 24 hours, inbox entries after 30 days (topics keep events for 7). */
@Singleton
class Expiring {
    private static final Duration DAY = Duration.ofHours(24);

    private final DataSource database;
    private final Clock clock;

    Expiring(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    int expire() throws SQLException {
        try (var connection = database.getConnection()) {
            return delete(connection, "idempotency", DAY)
                    + delete(connection, "feed", DAY)
                    + delete(connection, "inbox", Duration.ofDays(30));
        }
    }

    private int delete(Connection connection, String table, Duration age) throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where at < ?")) {
            delete.setObject(1, clock.instant().minus(age).atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
