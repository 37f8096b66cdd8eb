package eu.vallum.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.trace.Traces;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Where a use case leaves its facts. They are sent only if its transaction commits. */
@Singleton
public class Outbox {
    static final String INSERT =
            "insert into outbox (id, topic, key, type, at, data, traceparent) values (?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final EventSchemas schemas;
    private final Clock clock;
    private final RelaySignal signal;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            EventSchemas schemas,
            Clock clock,
            RelaySignal signal) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.schemas = schemas;
        this.clock = clock;
        this.signal = signal;
    }

    /** Leaves one fact. */
    public void put(DomainEvent event) {
        put(List.of(event));
    }

    /** Leaves several facts in one round trip, in this order. */
    public void put(List<? extends DomainEvent> events) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            var at = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
            for (var event : events) {
                var data = json.writeValueAsString(event);
                schemas.check(event.type(), data);
                insert.setObject(1, UuidV7.next());
                insert.setString(2, event.topic());
                insert.setObject(3, event.key());
                insert.setString(4, event.type());
                insert.setObject(5, at);
                insert.setString(6, data);
                insert.setString(7, Traces.parent());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        wakeRelay();
    }

    private void wakeRelay() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.raise();
                }
            }
        });
    }
}
