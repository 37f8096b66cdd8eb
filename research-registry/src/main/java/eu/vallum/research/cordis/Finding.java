package eu.vallum.research.cordis;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing an import noticed.
 *
 * @param line where the row begins; null for a whole file
 * @param record number of the project
 * @param found what stood there, cut and without control characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Finding(
        Rule rule,
        Rule.Outcome outcome,
        String file,
        @Nullable Integer line,
        @Nullable String record,
        @Nullable String column,
        @Nullable String found,
        String detail) {
    private static final int LONGEST = 200;

    static Finding of(
            Rule rule,
            String file,
            @Nullable Integer line,
            @Nullable String record,
            @Nullable String column,
            @Nullable String found,
            String detail) {
        return new Finding(rule, rule.outcome(), file, line, harmless(record), column, harmless(found), detail);
    }

    static Finding ofFile(Rule rule, String file, @Nullable String found, String detail) {
        return of(rule, file, null, null, null, found, detail);
    }

    /** Fit to be stored and shown: short, no control characters, no half of a character pair. */
    static @Nullable String harmless(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || c == 0xFFFF || Character.getType(c) == Character.SURROGATE
                        ? '\uFFFD'
                        : c)
                .forEach(kept::appendCodePoint);
        return kept.length() > LONGEST ? kept.substring(0, LONGEST - 1) : kept.toString();
    }
}
