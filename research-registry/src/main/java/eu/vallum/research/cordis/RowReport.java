package eu.vallum.research.cordis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of one row and notes what is odd about them. A value that can't be read is left out, and said to be. */
final class RowReport {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,13}([.,][0-9]{1,18})?");

    private final List<Finding> findings;
    private final String file;
    private final int line;
    private @Nullable String record;
    private final List<String> commas = new ArrayList<>();
    private final List<String> commaValues = new ArrayList<>();

    RowReport(List<Finding> findings, String file, int line) {
        this.findings = findings;
        this.file = file;
        this.line = line;
    }

    void about(String number) {
        record = number;
    }

    void note(Rule rule, @Nullable String column, @Nullable String found, String detail) {
        findings.add(Finding.of(rule, file, line, record, column, found, detail));
    }

    /** Euro. A decimal comma is read as what it is; one finding a row tells. */
    @Nullable BigDecimal amount(String column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches() || text.startsWith("-")) {
            note(Rule.VALUE_ODD, column, text, "No amount in euro; left out.");
            return null;
        }
        if (text.indexOf(',') >= 0) {
            commas.add(column);
            commaValues.add(text);
        }
        var exact = new BigDecimal(text.replace(',', '.'));
        var cents = exact.setScale(2, RoundingMode.HALF_UP);
        if (exact.compareTo(cents) != 0) {
            note(Rule.VALUE_ODD, column, text, "Rounded to " + cents.toPlainString() + ".");
        }
        return cents;
    }

    @Nullable LocalDate day(String column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        note(Rule.VALUE_ODD, column, text, "No date; left out.");
        return null;
    }

    @Nullable Boolean flag(String column, @Nullable String text) {
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "true", "1", "y", "yes" -> true;
            case "false", "0", "n", "no" -> false;
            default -> {
                note(Rule.VALUE_ODD, column, text, "Neither true nor false; left out.");
                yield null;
            }
        };
    }

    /** Text of at most so many characters; the index can't hold endless ones. */
    @Nullable String word(String column, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            note(Rule.VALUE_ODD, column, text, "Longer than " + most + " characters; left out.");
            return null;
        }
        return text;
    }

    /** To be called when the row is read. */
    void end() {
        if (!commas.isEmpty()) {
            note(
                    Rule.DECIMAL_COMMA,
                    String.join(", ", commas),
                    String.join("; ", commaValues),
                    "Read as " + String.join("; ", commaValues).replace(',', '.') + ".");
        }
    }
}
