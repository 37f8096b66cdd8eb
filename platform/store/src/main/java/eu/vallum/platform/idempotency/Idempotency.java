package eu.vallum.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.idempotency.Once.Busy;
import eu.vallum.platform.idempotency.Once.Done;
import eu.vallum.platform.idempotency.Once.Mismatch;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Does work once for a key. The key's row is written in the transaction of the work: a second request waits on it, for five seconds, and
 * then either finds the stored answer or, when the first failed, does the work itself. Keys are kept for 24 hours.
 */
@Singleton
public class Idempotency {
    private static final String TAKE = """
            insert into idempotency (organisation, subject, operation, key, fingerprint, at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String LOCK_TIMEOUT = "55P03";

    private record Stored(byte[] fingerprint, @Nullable String answer) {}

    private record Key(UUID organisation, String subject, String operation, String value) {}

    private final DataSource database;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(DataSource database, CurrentCaller caller, ObjectMapper json, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does {@code effect} unless this caller already had it done under this key. Call it inside the use case's transaction.
     *
     * @param operation name of the operation; the same key may serve another operation
     * @param key what the client sent as {@code Idempotency-Key}; without one the work is simply done
     * @param request the request, compared by its JSON
     * @param type type of the answer, stored as JSON
     */
    public <T> Once<T> once(
            String operation, @Nullable String key, Object request, Class<T> type, Supplier<? extends T> effect) {
        if (key == null || key.isBlank()) {
            return new Done<>(effect.get(), false);
        }
        var who = caller.acting();
        var id = new Key(who.organisation(), who.subject(), operation, key);
        try (var connection = database.getConnection()) {
            var fingerprint = sha256(json.writeValueAsBytes(request));
            if (!take(connection, id, fingerprint)) {
                return replay(connection, id, fingerprint, type);
            }
            T value = effect.get();
            keep(connection, id, json.writeValueAsString(value));
            return new Done<>(value, false);
        } catch (SQLException e) {
            if (LOCK_TIMEOUT.equals(e.getSQLState())) {
                return new Busy<>();
            }
            throw new IllegalStateException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean take(Connection connection, Key key, byte[] fingerprint) throws SQLException {
        try (var insert = connection.prepareStatement(TAKE)) {
            bind(insert, key);
            insert.setBytes(5, fingerprint);
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private <T> Once<T> replay(Connection connection, Key key, byte[] fingerprint, Class<T> type)
            throws SQLException, JsonProcessingException {
        var stored = read(connection, key);
        if (stored == null || stored.answer() == null) {
            return new Busy<>();
        }
        return MessageDigest.isEqual(stored.fingerprint(), fingerprint)
                ? new Done<>(json.readValue(stored.answer(), type), true)
                : new Mismatch<>();
    }

    private static @Nullable Stored read(Connection connection, Key key) throws SQLException {
        var sql = """
                select fingerprint, answer from idempotency
                where organisation = ? and subject = ? and operation = ? and key = ?""";
        try (var select = connection.prepareStatement(sql)) {
            bind(select, key);
            try (var row = select.executeQuery()) {
                return row.next() ? new Stored(row.getBytes(1), row.getString(2)) : null;
            }
        }
    }

    private static void keep(Connection connection, Key key, String answer) throws SQLException {
        var sql = """
                update idempotency set answer = ?
                where organisation = ? and subject = ? and operation = ? and key = ?""";
        try (var update = connection.prepareStatement(sql)) {
            update.setString(1, answer);
            update.setObject(2, key.organisation());
            update.setString(3, key.subject());
            update.setString(4, key.operation());
            update.setString(5, key.value());
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Key key) throws SQLException {
        statement.setObject(1, key.organisation());
        statement.setString(2, key.subject());
        statement.setString(3, key.operation());
        statement.setString(4, key.value());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
