package eu.vallum.platform.sample;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@Singleton
class NotingThing {
    private final DataSource database;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    NotingThing(DataSource database, Outbox outbox, Audit audit, Idempotency idempotency, CurrentCaller caller) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    record Noted(UUID id) {}

    @Transactional
    Once<Noted> note(@Nullable String key, String words, boolean fail) {
        return idempotency.once("note", key, words, Noted.class, () -> {
            var id = UuidV7.next();
            var owner = caller.acting().organisation();
            insert(id, owner);
            audit.allowed("note", "thing", List.of(id), "test");
            outbox.put(new ThingNoted(id, owner, 1));
            if (fail) {
                throw new IllegalStateException("planted");
            }
            return new Noted(id);
        });
    }

    @Transactional
    List<UUID> all() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery("select id from thing")) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private void insert(UUID id, UUID owner) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into thing values (?, ?, 1)")) {
            insert.setObject(1, id);
            insert.setObject(2, owner);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
