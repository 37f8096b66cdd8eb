package eu.vallum.incident.summary;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A summary as a table for spreadsheets (RFC 4180): one line a cell. A withheld count is the word {@code withheld}. What a spreadsheet
 * might take for a formula gets an apostrophe before it, though nothing but coded answers and numbers can stand here.
 */
final class Spreadsheet {
    private static final String TOTAL = "total";

    private Spreadsheet() {}

    static String of(Document document) {
        var figures = document.figures();
        var lines = Stream.<List<String>>builder();
        lines.add(List.of("member_state", "period", "edition", figures.rows(), "question", "answer", "count"));
        lines.add(line(document, TOTAL, TOTAL, TOTAL, figures.total()));
        for (int row = 0; row < figures.rowAnswers().size(); row++) {
            lines.add(line(
                    document,
                    figures.rowAnswers().get(row),
                    TOTAL,
                    TOTAL,
                    figures.rowTotals().get(row)));
        }
        for (var table : figures.tables()) {
            for (int column = 0; column < table.answers().size(); column++) {
                var answer = table.answers().get(column);
                lines.add(line(
                        document,
                        TOTAL,
                        table.question(),
                        answer,
                        table.totals().get(column)));
                for (int row = 0; row < figures.rowAnswers().size(); row++) {
                    lines.add(line(
                            document,
                            figures.rowAnswers().get(row),
                            table.question(),
                            answer,
                            table.cells().get(row).get(column)));
                }
            }
        }
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (var line : lines.build().toList()) {
                printer.printRecord(line.stream().map(Spreadsheet::safe));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> line(
            Document document, String row, String question, String answer, @Nullable Integer count) {
        return List.of(
                document.memberState(),
                document.period(),
                Integer.toString(document.edition()),
                row,
                question,
                answer,
                count == null ? "withheld" : count.toString());
    }

    static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
