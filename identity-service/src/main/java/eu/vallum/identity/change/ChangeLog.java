package eu.vallum.identity.change;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Notes changes, in the transaction of the change. */
@Singleton
public class ChangeLog {
    private static final String INSERT =
            "insert into change (recipient, type, target, version, at, withdrawn) values (?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final Clock clock;

    ChangeLog(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes a change that everybody may see. */
    public void forEverybody(String type, UUID target, int version) {
        note(Collections.singletonList(null), type, target, version);
    }

    /** Notes a change that these organisations may see. */
    public void forThese(Collection<UUID> recipients, String type, UUID target, int version) {
        note(List.copyOf(recipients), type, target, version);
    }

    private void note(List<? extends @Nullable UUID> recipients, String type, UUID target, int version) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var recipient : recipients) {
                insert.setObject(1, recipient);
                insert.setString(2, type);
                insert.setObject(3, target);
                insert.setInt(4, version);
                insert.setObject(5, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                insert.setBoolean(6, false);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
