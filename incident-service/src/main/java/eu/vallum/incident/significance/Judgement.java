package eu.vallum.incident.significance;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.incident.regime.Source;
import eu.vallum.incident.regime.Wording;
import java.util.List;
import java.util.Locale;

/**
 * What the answers so far come to.
 *
 * @param reasons every criterion that was looked at, those that hold first
 * @param ask questions that can still decide, in the order in which to ask them; none once it is decided
 */
record Judgement(Source law, int version, Outcome outcome, List<Reason> reasons, List<Law.Question> ask) {

    /** A criterion and what is known of it. */
    record Reason(String article, Wording label, Verdict verdict) {}

    /** The result. */
    enum Outcome {
        SIGNIFICANT,
        NOT_SIGNIFICANT,
        OPEN;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
