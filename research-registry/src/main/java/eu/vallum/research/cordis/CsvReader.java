package eu.vallum.research.cordis;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV stream row by row (RFC 4180, any separator) and goes on after a broken one. Our own, because a registry must account for
 * every row: with the line it begins on, bounded memory, and no row swallowed by the open quote of another.
 */
final class CsvReader {
    /** Longest field, in characters. An open quote is given up here as well. */
    static final int LONGEST_FIELD = 1 << 20;

    /** Longest row, in characters. */
    static final int LONGEST_ROW = 4 << 20;

    static final int MOST_FIELDS = 512;

    /** How often an open quote may be given up; each time up to a row is read again. */
    static final int MOST_RESCUES = 64;

    /** What the stream had next. */
    sealed interface Row {
        int line();

        /** A row, its fields without quotes. */
        record Fields(int line, List<String> values) implements Row {}

        /** A row that can't be read; reading goes on at the next line after it begins. */
        record Broken(int line, Fault fault) implements Row {}
    }

    /** Why a row can't be read. */
    enum Fault {
        QUOTES,
        TOO_LARGE,
        GIVEN_UP
    }

    private final Reader source;
    private final char separator;
    private final char[] buffer = new char[1 << 16];
    private int filled;
    private int position;
    private final StringBuilder again = new StringBuilder(); // read once, to be read again
    private int againAt;
    private final StringBuilder raw = new StringBuilder(); // the current row as it came
    private int line = 1;
    private int rescues;

    CsvReader(Reader source, char separator) {
        this.source = source;
        this.separator = separator;
    }

    /** The next row, or null at the end. Empty lines are no rows. */
    @Nullable Row next() throws IOException {
        int c = read();
        while (c == '\n' || c == '\r') {
            c = read();
        }
        if (c < 0) {
            return null;
        }
        if (rescues > MOST_RESCUES) {
            return givenUp();
        }
        raw.setLength(0);
        raw.append((char) c);
        return row(c, line);
    }

    private Row row(int first, int begun) throws IOException {
        var values = new ArrayList<String>();
        var field = new StringBuilder();
        int c = first;
        while (true) {
            field.setLength(0);
            if (c == '"') {
                int after = quoted(field);
                if (after == OPEN || after == LARGE) {
                    return rescued(begun, after == LARGE ? Fault.TOO_LARGE : Fault.QUOTES);
                }
                if (after >= 0 && after != separator && after != '\n' && after != '\r') {
                    return skipped(begun, Fault.QUOTES);
                }
                c = after;
            } else {
                while (c >= 0 && c != separator && c != '\n' && c != '\r') {
                    field.append((char) c);
                    if (field.length() > LONGEST_FIELD) {
                        return skipped(begun, Fault.TOO_LARGE);
                    }
                    c = taken();
                }
            }
            values.add(field.toString());
            if (c != separator) {
                return new Row.Fields(begun, values);
            }
            if (values.size() >= MOST_FIELDS || raw.length() > LONGEST_ROW) {
                return skipped(begun, Fault.TOO_LARGE);
            }
            c = taken();
        }
    }

    private static final int OPEN = -2;
    private static final int LARGE = -3;

    /** Reads up to the closing quote; answers what comes after it. */
    private int quoted(StringBuilder field) throws IOException {
        while (true) {
            int c = taken();
            if (c < 0) {
                return OPEN;
            }
            if (c == '"') {
                int after = taken();
                if (after != '"') {
                    return after;
                }
            }
            field.append((char) c);
            if (field.length() > LONGEST_FIELD) {
                return LARGE;
            }
        }
    }

    private int taken() throws IOException {
        int c = read();
        if (c >= 0) {
            raw.append((char) c);
        }
        return c;
    }

    /** The rest of the line belongs to the broken row. */
    private Row skipped(int begun, Fault fault) throws IOException {
        if (raw.charAt(raw.length() - 1) != '\n') {
            int c = read();
            while (c >= 0 && c != '\n') {
                c = read();
            }
        }
        return new Row.Broken(begun, fault);
    }

    /** An open quote swallowed what follows: everything after the row's first line is read again. */
    private Row rescued(int begun, Fault fault) {
        rescues++;
        int end = raw.indexOf("\n");
        if (end >= 0) {
            var rest = raw.substring(end + 1) + again.substring(againAt);
            again.setLength(0);
            again.append(rest);
            againAt = 0;
            line = begun + 1;
        }
        return new Row.Broken(begun, fault);
    }

    private Row givenUp() throws IOException {
        int begun = line;
        int c = read();
        while (c >= 0 && c != '\n') {
            c = read();
        }
        return new Row.Broken(begun, Fault.GIVEN_UP);
    }

    private int read() throws IOException {
        int c;
        if (againAt < again.length()) {
            c = again.charAt(againAt++);
            if (againAt == again.length()) {
                again.setLength(0);
                againAt = 0;
            }
        } else {
            if (position == filled) {
                filled = source.read(buffer);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    return -1;
                }
            }
            c = buffer[position++];
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }
}
