package eu.vallum.platform.sql;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL in the running transaction. The pool hands out the transaction's own connection, which knows its caller. Parameters may be
 * UUID, Instant, String, Boolean, numbers, arrays or collections of UUID or String, {@link Json}, or null (give nulls a cast in the SQL).
 * What the database refuses comes out as {@link IllegalStateException} with its cause, which the platform judges.
 */
@Singleton
public class Sql {
    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Text for a {@code jsonb} parameter. */
    public record Json(String text) {}

    /** Does something with the transaction's connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    /** All rows. */
    public <T> List<T> list(String sql, Function<Row, T> read, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            var row = new Row(rows);
            while (rows.next()) {
                found.add(read.apply(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first row, or null when there is none. */
    public <T> @Nullable T first(String sql, Function<Row, T> read, @Nullable Object... parameters) {
        var rows = list(sql, read, parameters);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** Number of rows that it changed. */
    public int run(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same statement for many rows, in few round trips. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Work that needs the connection itself, such as COPY. */
    public <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        bind(connection, statement, parameters);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            int at = i + 1;
            switch (parameters[i]) {
                case null -> statement.setNull(at, Types.NULL);
                case Instant time -> statement.setObject(at, time.atOffset(ZoneOffset.UTC));
                case Json json -> statement.setObject(at, json.text(), Types.OTHER);
                case UUID[] ids -> statement.setArray(at, connection.createArrayOf("uuid", ids));
                case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
                case Collection<?> many -> statement.setArray(at, array(connection, many));
                case Object value -> statement.setObject(at, value);
            }
        }
    }

    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        var type = !many.isEmpty() && many.iterator().next() instanceof UUID ? "uuid" : "text";
        return connection.createArrayOf(type, many.toArray());
    }
}
