package eu.vallum.incident.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** What was refused, as a file to correct and send again. A cell that a spreadsheet would compute has an apostrophe in front. */
final class Rejects {
    private Rejects() {}

    static String csv(List<Reject> rejects) {
        var text = new StringBuilder("\ufeff");
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader("value", "reason", "place")
                .get();
        try (var out = format.print(text)) {
            for (var reject : rejects) {
                out.printRecord(guarded(reject.value()), reject.reason(), guarded(reject.place()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && computed(cell.charAt(0)) ? "'" + cell : cell;
    }

    /** Whether a spreadsheet takes a cell that begins so for a formula. */
    static boolean computed(char first) {
        return "=+-@\t\r\n".indexOf(first) >= 0;
    }
}
