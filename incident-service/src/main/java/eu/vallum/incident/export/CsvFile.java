package eu.vallum.incident.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Incidents as a table (RFC 4180), UTF-8. What a spreadsheet would take for a formula gets an apostrophe before it. */
final class CsvFile {
    private static final List<String> HEADER = List.of(
            "reference",
            "tlp",
            "title",
            "summary",
            "entity",
            "entity_member_state",
            "sector",
            "severity",
            "status",
            "aware_at",
            "received_at",
            "suspected_malicious",
            "cross_border",
            "affected_member_states",
            "officer",
            "owner",
            "owner_member_state",
            "access",
            "exercise",
            "id",
            "pap",
            "field_tlp");

    private CsvFile() {}

    static byte[] of(List<Line> lines, boolean bom) {
        var text = new StringWriter();
        if (bom) {
            text.write('\ufeff');
        }
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(HEADER);
            for (var line : lines) {
                printer.printRecord(cells(line).stream().map(CsvFile::safe));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Line line) {
        var head = line.head();
        var officer = head.officer();
        return List.of(
                head.reference(),
                "TLP:" + head.tlp().label(),
                head.title(),
                line.summary(),
                text(head.entity().name()),
                head.entity().memberState(),
                head.sector().code(),
                head.severity().code(),
                head.status(),
                time(head.awareAt()),
                time(head.receivedAt()),
                head.suspectedMalicious().code(),
                head.crossBorder().code(),
                String.join(" ", head.affectedMemberStates()),
                officer == null ? "" : officer.name() == null ? officer.subject() : officer.name(),
                head.owner().name(),
                head.owner().memberState(),
                head.access().code(),
                Boolean.toString(head.exercise()),
                head.id().value().toString(),
                line.pap() == null ? "" : line.pap().tag(),
                line.fieldLabels().stream()
                        .map(one -> one.field().path() + "=TLP:" + one.tlp().label())
                        .collect(Collectors.joining(" ")));
    }

    /** Also behind blanks, which spreadsheets skip. */
    static String safe(String cell) {
        var begin = cell.stripLeading();
        return !begin.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(begin.charAt(0)) >= 0
                        || !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0
                ? "'" + cell
                : cell;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String time(Instant at) {
        return at.toString();
    }
}
