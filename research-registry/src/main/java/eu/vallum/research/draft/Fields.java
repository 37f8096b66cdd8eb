package eu.vallum.research.draft;

import eu.vallum.platform.problem.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single fields as typed and notes what is wrong with them. Readers of a wrong field go on with a harmless value. */
record Fields(List<FieldProblem> problems) {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

    void wrong(String pointer, String code, String detail) {
        problems.add(new FieldProblem(pointer, code, detail));
    }

    static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** Text that must be there. */
    String required(String pointer, @Nullable String typed, String detail) {
        var text = text(pointer, typed);
        if (text == null) {
            wrong(pointer, "missing", detail);
            return "";
        }
        return text;
    }

    /** Text that may be absent. */
    @Nullable String text(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.indexOf('\0') >= 0) {
            wrong(pointer, "unknown-value", "This holds a character that can't be kept.");
        }
        return typed.strip();
    }

    @Nullable LocalDate day(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            wrong(pointer, "missing", "Give a date.");
            return null;
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        wrong(pointer, "not-a-date", "Write the date as year-month-day, such as 2026-11-23.");
        return null;
    }

    String oneOf(String pointer, @Nullable String typed, Set<String> allowed, String otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        if (!allowed.contains(typed.strip())) {
            wrong(pointer, "unknown-value", "This is not one of the choices.");
            return otherwise;
        }
        return typed.strip();
    }

    <T> @Nullable T parsed(
            String pointer, @Nullable String typed, String code, String detail, Function<String, Optional<T>> parse) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var read = parse.apply(typed);
        if (read.isEmpty()) {
            wrong(pointer, code, detail);
        }
        return read.orElse(null);
    }

    /** Euro. Blanks between digits and a decimal comma are understood, a point and a comma together are not. */
    @Nullable BigDecimal amount(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var bare = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (!AMOUNT.matcher(bare).matches()) {
            wrong(pointer, "not-an-amount", "Write the amount in euro, such as 2499638.25.");
            return null;
        }
        return new BigDecimal(bare);
    }
}
