package eu.vallum.incident.batch;

import eu.vallum.incident.indicator.Arrival;
import eu.vallum.incident.indicator.Arrival.Said;
import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.ObservableType;
import eu.vallum.incident.observable.Observables;
import eu.vallum.incident.text.Utf8;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) with a header, separated by commas, semicolons or tabs. Columns: {@code value}, and as wanted {@code type} (a type of ours
 * or of MISP), {@code comment}, {@code tags} (separated by {@code |}), {@code to_ids}, {@code first_seen}, {@code last_seen}.
 */
final class CsvReader {
    private static final int HEADER = 4_096;

    private CsvReader() {}

    static void read(InputStream in, UUID list, Sink sink) throws IOException {
        var text = new BufferedReader(Utf8.of(in));
        text.mark(HEADER);
        var header = text.readLine();
        text.reset();
        if (header == null || header.length() >= HEADER) {
            throw new Unreadable("The first line must name the columns.");
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
        try (var rows = CSVParser.parse(text, format)) {
            if (rows.getHeaderNames().stream().noneMatch("value"::equalsIgnoreCase)) {
                throw new Unreadable("The header lacks the column value.");
            }
            for (var row : rows) {
                take(row, "line " + rows.getCurrentLineNumber(), list, sink);
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("It is not CSV with one header line and closed quotes.");
        } catch (java.io.UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException encoding) {
                throw encoding;
            }
            throw new Unreadable("It is not CSV with one header line and closed quotes.");
        }
    }

    private static void take(CSVRecord row, String place, UUID list, Sink sink) {
        if (!row.isConsistent()) {
            sink.reject(place, String.join(",", row.toList()), "wrong-number-of-cells");
            return;
        }
        var given = unguarded(cell(row, "value"));
        var type = cell(row, "type");
        if (given.isEmpty()) {
            sink.reject(place, "", "no-value");
            return;
        }
        var found = type.isEmpty() ? Observables.detect(given) : typed(type, given);
        if (found.isEmpty()) {
            sink.reject(place, given, type.isEmpty() ? "not-recognised" : "not-of-its-type");
            return;
        }
        var comment = cell(row, "comment");
        sink.take(Arrival.of(
                list,
                found.get(),
                given,
                new Said(
                        comment.isEmpty() ? null : comment,
                        tags(cell(row, "tags")),
                        List.of("1", "true", "yes").contains(cell(row, "to_ids").toLowerCase(Locale.ROOT)),
                        false,
                        time(cell(row, "first_seen")),
                        time(cell(row, "last_seen")))));
    }

    private static Optional<Observable> typed(String type, String given) {
        var ours = ObservableType.of(type.toLowerCase(Locale.ROOT)).flatMap(one -> Observables.of(one, given));
        return ours.isPresent()
                ? ours
                : Observables.ofMisp(type, given).stream().findFirst();
    }

    /** What spreadsheets were kept from computing comes back as it was. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && Rejects.computed(cell.charAt(1))
                ? cell.substring(1)
                : cell;
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column).strip().replace('\0', '\ufffd') : "";
    }

    private static List<String> tags(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && tag.length() <= 500)
                .limit(100)
                .toList();
    }

    private static @Nullable Instant time(String cell) {
        try {
            return cell.isEmpty() ? null : OffsetDateTime.parse(cell).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
