package eu.vallum.incident.listing;

import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list may be sorted by. Each has an index that starts with the organisation and ends with the id, so equals have an order. */
enum Sort {
    RECEIVED("received_at"),
    CHANGED("changed_at"),
    AWARE("aware_at"),
    DUE("due_at"),
    SEVERITY("rank");

    private final String column;

    Sort(String column) {
        this.column = column;
    }

    static Optional<Sort> of(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    /** The value of a row as a number that orders as the column does: microseconds since 1970, or the rank. */
    long key(Row row) {
        return this == SEVERITY ? row.number("key") : ChronoUnit.MICROS.between(Instant.EPOCH, row.instant("key"));
    }

    /** That number as a parameter to compare the column with. */
    Object parameter(long key) {
        return this == SEVERITY ? (Object) Math.toIntExact(key) : Instant.EPOCH.plus(key, ChronoUnit.MICROS);
    }
}
