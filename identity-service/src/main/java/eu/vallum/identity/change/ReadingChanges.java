package eu.vallum.identity.change;

import eu.vallum.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what changed for the caller. Row security decides what that is. */
@ApplicationScoped
class ReadingChanges {
    private static final String SELECT = """
            select tx::text::bigint, seq, type, target, version, at, withdrawn from change
            where (tx, seq) > (?::text::xid8, ?) and tx < pg_snapshot_xmin(pg_current_snapshot())
            order by tx, seq limit ?""";

    private final DataSource database;
    private final CurrentCaller caller;

    ReadingChanges(DataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    @Transactional
    public Changes after(Position position, int limit) {
        caller.acting();
        var items = new ArrayList<Change>();
        var last = position;
        boolean more = false;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setString(1, Long.toString(position.transaction()));
            select.setLong(2, position.place());
            select.setInt(3, limit + 1);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (items.size() == limit) {
                        more = true;
                        break;
                    }
                    last = new Position(rows.getLong(1), rows.getLong(2));
                    items.add(new Change(
                            rows.getString(3),
                            rows.getObject(4, UUID.class),
                            rows.getInt(5),
                            rows.getObject(6, OffsetDateTime.class).toInstant(),
                            rows.getBoolean(7)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Changes(items, last.text(), more);
    }
}
