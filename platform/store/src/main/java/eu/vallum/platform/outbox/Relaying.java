package eu.vallum.platform.outbox;

import eu.vallum.platform.trace.Traces;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** Sends one batch of the outbox and deletes what the broker has acknowledged: at least once, in order of writing. */
@Singleton
class Relaying {
    private static final int BATCH = 500;
    private static final long LOCK = 4711;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final DataSource database;
    private final MutinyEmitter<String> broker;
    private final URI source;

    Relaying(
            DataSource database,
            @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2 * BATCH)
                    MutinyEmitter<String> broker,
            @ConfigProperty(name = "vallum.store.database") String service) {
        this.database = database;
        this.broker = broker;
        this.source = URI.create("/" + service);
    }

    private record Row(
            long seq,
            UUID id,
            String topic,
            UUID key,
            String type,
            OffsetDateTime at,
            String data,
            @Nullable String trace) {}

    /** Number of rows sent; 0 when there was nothing or another process is the relay. */
    @Transactional
    int relayOnce() throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            if (!elected(connection)) {
                return 0;
            }
            var rows = read(connection);
            if (!rows.isEmpty()) {
                send(rows);
                delete(connection, rows);
            }
            return rows.size();
        }
    }

    private static boolean elected(Connection connection) throws SQLException {
        try (var lock = connection.createStatement();
                var result = lock.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static List<Row> read(Connection connection) throws SQLException {
        var sql = "select seq, id, topic, key, type, at, data, traceparent from outbox order by seq limit " + BATCH;
        var rows = new ArrayList<Row>();
        try (var select = connection.createStatement();
                var result = select.executeQuery(sql)) {
            while (result.next()) {
                rows.add(new Row(
                        result.getLong(1),
                        result.getObject(2, UUID.class),
                        result.getString(3),
                        result.getObject(4, UUID.class),
                        result.getString(5),
                        result.getObject(6, OffsetDateTime.class),
                        result.getString(7),
                        result.getString(8)));
            }
        }
        return rows;
    }

    /** On a thread of its own: context propagation would otherwise hand the transaction to the broker client's threads. */
    private void send(List<Row> rows) throws InterruptedException {
        try (var plain = Executors.newVirtualThreadPerTaskExecutor()) {
            plain.submit(() -> {
                        var sends = rows.stream()
                                .map(row -> broker.sendMessage(message(row)))
                                .toList();
                        return Uni.join().all(sends).andFailFast().await().atMost(PATIENCE);
                    })
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a batch of " + rows.size(), e.getCause());
        }
    }

    private Message<String> message(Row row) {
        var event = OutgoingCloudEventMetadata.<String>builder()
                .withId(row.id().toString())
                .withType(row.type())
                .withSource(source)
                .withSubject(row.key().toString())
                .withTimestamp(row.at().atZoneSameInstant(ZoneOffset.UTC))
                .withDataContentType("application/json");
        if (row.trace() != null) {
            event.withExtension("traceparent", row.trace());
        }
        return Message.of(row.data())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(row.topic())
                        .withKey(row.key().toString())
                        .build())
                .addMetadata(event.build())
                .addMetadata(TracingMetadata.withCurrent(Traces.context(row.trace())));
    }

    private static void delete(Connection connection, List<Row> rows) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where seq = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::seq).toArray()));
            delete.executeUpdate();
        }
    }
}
