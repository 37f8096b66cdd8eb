package eu.vallum.incident.correlation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/** How an indicator is tied to other incidents. */
record Correlation(
        UUID indicator,
        boolean correlates,
        List<String> warnings,
        @JsonUnwrapped Tally tally) {}
