package eu.vallum.platform.inbox;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Remembers which events were effective. Kept longer than the topics keep events. */
@Singleton
public class Inbox {
    private final DataSource database;
    private final Clock clock;

    Inbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whether this listener sees the event for the first time. Call it in the transaction of the effect: both stay or neither.
     *
     * @param eventId CloudEvents id
     */
    public boolean first(String listener, String eventId) {
        var sql = "insert into inbox (listener, event_id, at) values (?, ?, ?) on conflict do nothing";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, listener);
            insert.setString(2, eventId);
            insert.setObject(3, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
