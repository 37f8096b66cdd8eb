package eu.vallum.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column name. The plain getters are for columns that are never null. */
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    public UUID uuid(String column) {
        return present(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) {
        return get(column, UUID.class);
    }

    public String text(String column) {
        return present(textOrNull(column), column);
    }

    /** Text, or the text of what has one, such as {@code jsonb}. */
    public @Nullable String textOrNull(String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Instant instant(String column) {
        return present(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) {
        var time = get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return get(column, LocalDate.class);
    }

    public int number(String column) {
        return present(numberOrNull(column), column);
    }

    public @Nullable Integer numberOrNull(String column) {
        return get(column, Integer.class);
    }

    /** A whole number of any width. */
    public @Nullable Long bigOrNull(String column) {
        var number = get(column, Number.class);
        return number == null ? null : number.longValue();
    }

    /** A whole number of any width that is there. */
    public long big(String column) {
        return present(get(column, Number.class), column).longValue();
    }

    /** A number with a fraction that nobody adds up: a rank, a share. */
    public float real(String column) {
        return present(get(column, Number.class), column).floatValue();
    }

    public boolean flag(String column) {
        return present(get(column, Boolean.class), column);
    }

    /** A text array. */
    public List<String> texts(String column) {
        try {
            return List.of((String[]) row.getArray(column).getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> @Nullable T get(String column, Class<T> type) {
        try {
            return type == Number.class ? type.cast(row.getObject(column)) : row.getObject(column, type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T present(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException(column + " is null");
        }
        return value;
    }
}
