package eu.vallum.gateway.portal.cordis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import, how far it is and what it did. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Import(
        UUID id,
        String state,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean truncated,
        int done,
        int total,
        Projects projects,
        List<Table> tables,
        List<Count> counts) {

    /** Projects by what became of them. */
    record Projects(int added, int changed, int unchanged) {}

    /** A table of a file. Read is taken and rejected. */
    record Table(String file, String table, int read, int taken, int rejected) {}

    /** How often a rule was met. */
    record Count(String rule, String outcome, int count) {}

    /** One thing that was noticed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Finding(
            String rule,
            String outcome,
            String file,
            @Nullable Integer line,
            @Nullable String record,
            @Nullable String column,
            @Nullable String found,
            String detail) {}

    /** True while there is something to wait for. */
    public boolean open() {
        return !state.equals("done") && !state.equals("failed");
    }

    /** Beginning of the address of a page of findings. */
    public String findings(@Nullable String rule) {
        return "/research-desk/imports/" + id + "?" + (rule == null ? "" : "rule=" + rule + "&") + "after=";
    }

    /** Percent of the rows worked off, 0 until they are counted. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
    }
}
