package eu.vallum.gateway.portal.register;

import eu.vallum.gateway.portal.register.RegisterClient.Imported;
import java.util.ArrayList;
import java.util.List;

/** The rows that were not taken as CSV (RFC 4180): line, column and reason before the cells. A cell never begins a formula. */
final class Rejects {
    private Rejects() {}

    static String csv(Imported report) {
        var text = new StringBuilder("line,column,reason\r\n");
        for (var reject : report.rejects()) {
            var cells = new ArrayList<>(List.of(Long.toString(reject.line()), reject.column(), reject.reason()));
            cells.addAll(reject.cells());
            text.append(String.join(",", cells.stream().map(Rejects::cell).toList()))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
