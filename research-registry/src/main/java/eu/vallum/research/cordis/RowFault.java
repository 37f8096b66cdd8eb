package eu.vallum.research.cordis;

import eu.vallum.research.cordis.CsvReader.Row;
import org.jspecify.annotations.Nullable;

/** Why a row is rejected before anybody asks what it means. */
record RowFault(Rule rule, String detail) {

    /** The fault of a row of a table with so many columns; null when it has none. */
    static @Nullable RowFault of(Row row, int columns) {
        return switch (row) {
            case Row.Broken(int line, var fault) ->
                switch (fault) {
                    case QUOTES -> new RowFault(Rule.ROW_BROKEN, "A quote is open or stands where none may.");
                    case TOO_LARGE ->
                        new RowFault(
                                Rule.ROW_TOO_LARGE,
                                "A field is longer than a million characters, or the row is endless.");
                    case GIVEN_UP ->
                        new RowFault(Rule.ROW_BROKEN, "Too many rows before had open quotes; the rest is not read.");
                };
            case Row.Fields(int line, var values) -> {
                if (values.size() != columns) {
                    yield new RowFault(
                            Rule.ROW_BROKEN,
                            "It has " + values.size() + " fields where the header has " + columns + ".");
                }
                if (values.stream().anyMatch(value -> value.indexOf(TableFile.NOT_UTF_8) >= 0)) {
                    yield new RowFault(Rule.NOT_UTF_8, "It holds bytes that are not UTF-8. Save the file as UTF-8.");
                }
                yield values.stream().anyMatch(value -> value.indexOf('\0') >= 0)
                        ? new RowFault(Rule.TEXT_UNSTORABLE, "It holds a character that can't be stored.")
                        : null;
            }
        };
    }
}
