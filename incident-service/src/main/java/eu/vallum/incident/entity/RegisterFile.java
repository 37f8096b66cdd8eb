package eu.vallum.incident.entity;

import eu.vallum.incident.entity.ImportedRegister.Reject;
import eu.vallum.incident.report.MemberStates;
import eu.vallum.incident.report.Sector;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of entities: CSV (RFC 4180) with a header, separated by commas, semicolons or tabs. Several States, sectors or identifiers in a cell are
 * separated by {@code |}; an identifier reads {@code scheme=value}.
 */
final class RegisterFile {
    static final List<String> COLUMNS = List.of(
            "name",
            "shortName",
            "category",
            "memberState",
            "activeIn",
            "sectors",
            "identifiers",
            "contactName",
            "contactRole",
            "contactMailbox",
            "contactPhone");
    private static final List<String> NEEDED = List.of("name", "category", "sectors");
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final int MOST_ROWS = 20_000;

    /** A row that can be taken. */
    record Good(long line, KeepEntity entity, List<String> cells) {}

    /** What the file holds. */
    record Content(List<Good> good, List<Reject> rejects) {}

    /** It is no such file at all; {@code why} says what is missing. */
    static final class NotReadable extends Exception {
        private static final long serialVersionUID = 1;

        NotReadable(String why) {
            super(why);
        }
    }

    /** A cell that can't be taken. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String column;
        private final String reason;

        Wrong(String column, String reason) {
            super(reason, null, false, false);
            this.column = column;
            this.reason = reason;
        }
    }

    private RegisterFile() {}

    static Content read(String text) throws NotReadable {
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(plain))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        var good = new ArrayList<Good>();
        var rejects = new ArrayList<Reject>();
        try (var rows = CSVParser.parse(new StringReader(plain), format)) {
            for (var needed : NEEDED) {
                if (rows.getHeaderNames().stream().noneMatch(needed::equalsIgnoreCase)) {
                    throw new NotReadable("The header lacks the column " + needed + ".");
                }
            }
            for (var row : rows) {
                if (good.size() + rejects.size() == MOST_ROWS) {
                    throw new NotReadable("A file may have " + MOST_ROWS + " rows; split it.");
                }
                var cells = row.toList();
                try {
                    good.add(new Good(rows.getCurrentLineNumber(), entity(row), cells));
                } catch (Wrong wrong) {
                    rejects.add(new Reject(rows.getCurrentLineNumber(), wrong.column, wrong.reason, cells));
                }
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            throw new NotReadable("It is not CSV with one header line and closed quotes.");
        }
        return new Content(good, rejects);
    }

    private static char delimiter(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static KeepEntity entity(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new Wrong("", "WrongNumberOfCells");
        }
        var name = cell(row, "name", 300);
        if (name == null) {
            throw new Wrong("name", "Missing");
        }
        var category = Category.of(lower(row, "category")).orElseThrow(() -> new Wrong("category", "Unknown"));
        var state = cell(row, "memberState", 2);
        if (state != null && !state.matches(MemberStates.FORM)) {
            throw new Wrong("memberState", "Unknown");
        }
        return new KeepEntity(
                name,
                cell(row, "shortName", 60),
                category,
                state,
                activeIn(row),
                sectors(row),
                identifiers(row),
                contacts(row),
                null);
    }

    private static List<String> activeIn(CSVRecord row) {
        var states = parts(row, "activeIn");
        if (states.stream().anyMatch(state -> !state.matches(MemberStates.FORM))) {
            throw new Wrong("activeIn", "Unknown");
        }
        return states;
    }

    private static List<Sector> sectors(CSVRecord row) {
        var codes = parts(row, "sectors");
        if (codes.isEmpty()) {
            throw new Wrong("sectors", "Missing");
        }
        try {
            return codes.stream().map(Sector::of).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new Wrong("sectors", "Unknown");
        }
    }

    private static List<Identifier> identifiers(CSVRecord row) {
        var found = new ArrayList<Identifier>();
        for (var part : parts(row, "identifiers")) {
            int at = part.indexOf('=');
            var scheme = at < 0 ? "" : part.substring(0, at).strip();
            var value = part.substring(at + 1).strip();
            if (!scheme.matches(Identifier.SCHEME) || !value.matches(Identifier.VALUE)) {
                throw new Wrong("identifiers", "Malformed");
            }
            found.add(new Identifier(scheme, value));
        }
        if (found.size() > 10) {
            throw new Wrong("identifiers", "TooMany");
        }
        return found.stream().distinct().toList();
    }

    private static List<Contact> contacts(CSVRecord row) {
        var name = cell(row, "contactName", 200);
        var mailbox = cell(row, "contactMailbox", 254);
        var phone = cell(row, "contactPhone", 40);
        if (mailbox != null && !MAILBOX.matcher(mailbox).matches()) {
            throw new Wrong("contactMailbox", "Malformed");
        }
        if (name == null && mailbox == null && phone == null) {
            return List.of();
        }
        var called = name != null ? name : mailbox != null ? mailbox : phone;
        return List.of(new Contact(String.valueOf(called), cell(row, "contactRole", 100), mailbox, phone, null));
    }

    private static List<String> parts(CSVRecord row, String column) {
        var cell = cell(row, column, 1_000);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static String lower(CSVRecord row, String column) {
        var cell = cell(row, column, 60);
        return cell == null ? "" : cell.toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable String cell(CSVRecord row, String column, int most) {
        if (!row.isMapped(column)) {
            return null;
        }
        var cell = row.get(column).strip();
        if (cell.codePointCount(0, cell.length()) > most) {
            throw new Wrong(column, "TooLong");
        }
        if (cell.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0xfffd)) {
            throw new Wrong(column, "Unreadable");
        }
        return cell.isEmpty() ? null : cell;
    }
}
