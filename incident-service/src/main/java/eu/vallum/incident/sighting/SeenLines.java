package eu.vallum.incident.sighting;

import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.ObservableType;
import eu.vallum.incident.observable.Observables;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list: a value a line, or CSV (RFC 4180) with a header, separated by commas, semicolons or tabs. Columns: {@code value}, and as
 * wanted {@code type}, {@code first_seen}, {@code last_seen}, {@code count}; others are passed over.
 */
final class SeenLines {
    /** Values in a list. */
    static final int MOST = 10_000;

    private static final int LONGEST = 4_096;
    private static final String COMPUTED = "=+-@";
    private static final String NOT_CSV = "It is not CSV with one header line and closed quotes.";

    private SeenLines() {}

    static List<SeenLine> read(byte[] sent, boolean csv, Instant now) throws UnreadableList {
        var text = text(sent);
        return csv ? table(text, now) : paste(text);
    }

    private static String text(byte[] sent) throws UnreadableList {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
            return (text.startsWith("\ufeff") ? text.substring(1) : text).replace('\0', '\ufffd');
        } catch (CharacterCodingException e) {
            throw new UnreadableList("It is not text in UTF-8.");
        }
    }

    private static List<SeenLine> paste(String text) throws UnreadableList {
        var lines = new ArrayList<SeenLine>();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            var given = line.strip();
            if (!given.isEmpty() && !given.startsWith("#")) {
                lines.add(
                        given.length() > LONGEST
                                ? SeenLine.wrong(number, given, LineTrouble.TOO_LONG)
                                : SeenLine.of(
                                        number, given, Observables.detect(given).orElse(null)));
                counted(lines);
            }
        }
        return lines;
    }

    private static List<SeenLine> table(String text, Instant now) throws UnreadableList {
        var header = text.lines().findFirst().orElse("");
        if (header.length() > LONGEST) {
            throw new UnreadableList("The first line must name the columns.");
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var rows = CSVParser.parse(new StringReader(text), format)) {
            if (rows.getHeaderNames().stream().noneMatch("value"::equalsIgnoreCase)) {
                throw new UnreadableList("The header lacks the column value.");
            }
            var lines = new ArrayList<SeenLine>();
            for (var row : rows) {
                lines.add(line((int) rows.getCurrentLineNumber(), row, now));
                counted(lines);
            }
            return lines;
        } catch (IllegalArgumentException | UncheckedIOException | IOException e) {
            throw new UnreadableList(NOT_CSV);
        }
    }

    private static void counted(List<SeenLine> lines) throws UnreadableList {
        if (lines.size() > MOST) {
            throw new UnreadableList("Send at most 10,000 values at once.");
        }
    }

    private static SeenLine line(int number, CSVRecord row, Instant now) {
        if (!row.isConsistent()) {
            return SeenLine.wrong(number, String.join(",", row.toList()), LineTrouble.WRONG_NUMBER_OF_CELLS);
        }
        var given = unguarded(cell(row, "value"));
        if (given.isEmpty() || given.length() > LONGEST) {
            return SeenLine.wrong(number, given, given.isEmpty() ? LineTrouble.NO_VALUE : LineTrouble.TOO_LONG);
        }
        var type = cell(row, "type");
        var found = type.isEmpty() ? Observables.detect(given) : typed(type, given);
        if (found.isEmpty() && !type.isEmpty()) {
            return SeenLine.wrong(number, given, LineTrouble.NOT_OF_ITS_TYPE);
        }
        return timed(number, given, found.orElse(null), !type.isEmpty(), row, now);
    }

    private static SeenLine timed(
            int number, String given, @Nullable Observable found, boolean typed, CSVRecord row, Instant now) {
        try {
            var first = time(cell(row, "first_seen"));
            var last = time(cell(row, "last_seen"));
            if (first != null && first.isAfter(now) || last != null && last.isAfter(now)) {
                return SeenLine.wrong(number, given, LineTrouble.IN_THE_FUTURE);
            }
            if (first != null && last != null && last.isBefore(first)) {
                return SeenLine.wrong(number, given, LineTrouble.LAST_BEFORE_FIRST);
            }
            var count = cell(row, "count");
            if (!count.isEmpty() && !count.matches("[1-9][0-9]{0,8}")) {
                return SeenLine.wrong(number, given, LineTrouble.NOT_A_COUNT);
            }
            var times = count.isEmpty() ? null : Integer.valueOf(count);
            return new SeenLine(number, given, found, typed, first, last, times, null);
        } catch (DateTimeException e) {
            return SeenLine.wrong(number, given, LineTrouble.NOT_A_TIME);
        }
    }

    private static Optional<Observable> typed(String type, String given) {
        var ours = ObservableType.of(type.toLowerCase(Locale.ROOT)).flatMap(one -> Observables.of(one, given));
        return ours.isPresent()
                ? ours
                : Observables.ofMisp(type, given).stream().findFirst();
    }

    /** What spreadsheets were kept from computing comes back as it was. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && COMPUTED.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column).strip() : "";
    }

    private static @Nullable Instant time(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        var at = OffsetDateTime.parse(cell).toInstant().truncatedTo(ChronoUnit.MICROS);
        if (at.isBefore(Instant.EPOCH)) {
            throw new DateTimeException("before all logs");
        }
        return at;
    }
}
