package eu.vallum.research.sql;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs a statement with its parameters. Times go as UTC, collections of strings or UUIDs as arrays.
 * Failures of the database come out as {@link IllegalStateException} with their cause, which the platform judges.
 */
@Singleton
public class Sql {
    /** Reads the current row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with the transaction's connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws Exception;
    }

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** All rows. */
    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
        return with(connection -> {
            try (var statement = prepared(connection, sql, parameters);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        });
    }

    /** The first row, or null. */
    public <T> @Nullable T first(String sql, Row<T> row, @Nullable Object... parameters) {
        var found = list(sql, row, parameters);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** How many rows a change touched. */
    public int update(String sql, @Nullable Object... parameters) {
        return with(connection -> {
            try (var statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Work that needs the connection itself, such as COPY. */
    public <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A column's time. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A column's text array. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Instant time -> statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
                case Collection<?> many -> statement.setArray(i + 1, array(connection, many));
                case null -> statement.setObject(i + 1, null);
                case Object other -> statement.setObject(i + 1, other);
            }
        }
        return statement;
    }

    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        var type = !many.isEmpty() && many.iterator().next() instanceof UUID ? "uuid" : "text";
        return connection.createArrayOf(type, many.toArray());
    }
}
