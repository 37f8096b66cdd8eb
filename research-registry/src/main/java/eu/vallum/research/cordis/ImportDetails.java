package eu.vallum.research.cordis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is and what it did.
 *
 * @param done rows worked off, of {@code total}
 * @param counts findings by rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportDetails(
        UUID id,
        String state,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean truncated,
        long done,
        long total,
        ProjectCount projects,
        List<TableCount> tables,
        List<RuleCount> counts) {

    /** What became of the public projects. */
    record ProjectCount(int added, int changed, int unchanged) {}

    /** What became of a file's rows; read is taken and rejected. */
    record TableCount(String file, String table, long read, long taken, long rejected) {}

    /** How often a rule spoke. */
    record RuleCount(String rule, String outcome, long count) {}

    ImportDetails with(List<TableCount> files, List<RuleCount> rules) {
        return new ImportDetails(
                id, state, failure, startedAt, endedAt, truncated, done, total, projects, files, rules);
    }
}
