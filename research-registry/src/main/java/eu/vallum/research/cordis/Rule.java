package eu.vallum.research.cordis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** Everything an import may notice, and what it means for the row. The names are those of the contract. */
enum Rule {
    DECIMAL_COMMA(Outcome.TAKEN),
    ZERO_TOTAL_COST(Outcome.TAKEN),
    COUNTRY_MAPPED(Outcome.TAKEN),
    COUNTRY_MISSING(Outcome.TAKEN),
    COUNTRY_UNKNOWN(Outcome.TAKEN),
    CONTRIBUTION_MISSING(Outcome.TAKEN),
    SUM_DIFFERS(Outcome.TAKEN),
    ROLE_UNKNOWN(Outcome.TAKEN),
    STATUS_UNKNOWN(Outcome.TAKEN),
    IDENTIFIER_ODD(Outcome.TAKEN),
    VALUE_ODD(Outcome.TAKEN),
    PARTICIPANT_REPEATED(Outcome.TAKEN),
    TWO_MAIN_BASES(Outcome.TAKEN),
    ROW_BROKEN(Outcome.REJECTED),
    ROW_TOO_LARGE(Outcome.REJECTED),
    NOT_UTF_8(Outcome.REJECTED),
    ID_MISSING(Outcome.REJECTED),
    ID_REPEATED(Outcome.REJECTED),
    PROJECT_UNKNOWN(Outcome.REJECTED),
    TEXT_UNSTORABLE(Outcome.REJECTED),
    FILE_UNKNOWN(Outcome.FILE),
    FILE_UNSAFE(Outcome.FILE),
    FILE_BROKEN(Outcome.FILE),
    COLUMN_MISSING(Outcome.FILE),
    COLUMN_UNKNOWN(Outcome.FILE),
    TABLE_CUT(Outcome.FILE);

    /** What a finding means. */
    enum Outcome {
        /** The row is in. */
        TAKEN,
        /** The row is not in. */
        REJECTED,
        /** It concerns the whole file. */
        FILE;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Outcome outcome;

    Rule(Outcome outcome) {
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Rule> of(String text) {
        for (var rule : values()) {
            if (rule.text().equals(text)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
