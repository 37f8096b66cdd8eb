package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to a period that ends on a Saturday, a Sunday or a public holiday, and who says so. */
public record NonWorkingDay(Rule rule, Source source) {

    /** The choices. */
    public enum Rule {
        /** It ends all the same. */
        UNMOVED,
        /** It ends with the last hour of the next working day (Reg. (EEC, Euratom) 1182/71 Art. 3(4)); never one of hours. */
        NEXT_WORKING_DAY,
        /** It ends at noon of the next working day, also one of hours (Del. Reg. (EU) 2025/301 Art. 5(4)). */
        NOON_OF_NEXT_WORKING_DAY;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        static Rule of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
