package eu.vallum.platform.feed;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the feed: as the job for every listener of this process at once, or as one organisation for what it missed. */
@Singleton
class ReadingFeed {
    static final int MOST = 5_000;
    private static final String COLUMNS = "select recipient, position, type, target, version, at, persons from feed ";

    private final DataSource database;

    ReadingFeed(DataSource database) {
        this.database = database;
    }

    /** Entries after a position, in order, at most {@link #MOST}. Under row security an organisation sees its own. */
    @Transactional
    List<FeedEntry> after(long position) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement(COLUMNS + "where position > ? order by position limit " + MOST)) {
            select.setLong(1, position);
            return entries(select);
        }
    }

    /** Entries of one organisation after a position; the index leads with the recipient. */
    @Transactional
    List<FeedEntry> missed(UUID recipient, long position) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        COLUMNS + "where recipient = ? and position > ? order by position limit " + MOST)) {
            select.setObject(1, recipient);
            select.setLong(2, position);
            return entries(select);
        }
    }

    /**
     * Oldest and newest position committed. The sequence may already be one ahead, for an event still being written: where nothing is
     * kept, the newest is therefore counted one lower, so that this event is not passed over.
     */
    @Transactional
    Kept kept() throws SQLException {
        var sql = """
                select coalesce((select min(position) from feed), greatest(given, 1)),
                    coalesce((select max(position) from feed), greatest(given - 1, 0))
                from (select case when is_called then last_value else 0 end as given from feed_position_seq) s""";
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(sql)) {
            row.next();
            return new Kept(row.getLong(1), row.getLong(2));
        }
    }

    record Kept(long oldest, long newest) {}

    private static List<FeedEntry> entries(PreparedStatement select) throws SQLException {
        var entries = new ArrayList<FeedEntry>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                entries.add(new FeedEntry(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        persons(row.getArray(7))));
            }
        }
        return entries;
    }

    private static @Nullable List<String> persons(@Nullable Array named) throws SQLException {
        return named == null ? null : List.of((String[]) named.getArray());
    }
}
