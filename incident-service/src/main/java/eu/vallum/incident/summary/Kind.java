package eu.vallum.incident.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The four kinds of notification of the draft guideline on Art. 23(9). A report that was made under several regimes counts once in each
 * kind that it is. What finishes it differs: an incident's duty ends with its final report; the others end with the authority's answer.
 */
enum Kind {
    INCIDENT("nis2", "final-report"),
    VOLUNTARY("nis2-voluntary", "feedback"),
    CYBER_THREAT("nis2-cyber-threat", "feedback"),
    NEAR_MISS("nis2-near-miss", "feedback");

    private final String regime;
    private final String last;

    Kind(String regime, String last) {
        this.regime = regime;
        this.last = last;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Regime whose clocks tell that a report is of this kind. */
    String regime() {
        return regime;
    }

    /** The stage that finishes a report. */
    String last() {
        return last;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Kind::code).toList();
    }

    static Kind ofRegime(String regime) {
        return Arrays.stream(values())
                .filter(kind -> kind.regime.equals(regime))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind for " + regime));
    }
}
