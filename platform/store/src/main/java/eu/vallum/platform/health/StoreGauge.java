package eu.vallum.platform.health;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Measures what waits in the store. */
@Singleton
class StoreGauge {
    private final DataSource database;
    private final Clock clock;

    StoreGauge(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Facts not yet taken by the broker, and how long the oldest has waited. */
    record Waiting(long depth, double ageSeconds) {}

    @Transactional
    Waiting outbox() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery("select count(*), min(at) from outbox")) {
            row.next();
            var oldest = row.getObject(2, OffsetDateTime.class);
            var age = oldest == null
                    ? 0
                    : Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1_000.0;
            return new Waiting(row.getLong(1), Math.max(0, age));
        }
    }

    /** Whether the database answers. */
    @Transactional
    boolean answers() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery("select 1")) {
            return row.next();
        }
    }
}
