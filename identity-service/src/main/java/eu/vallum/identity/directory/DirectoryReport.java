package eu.vallum.identity.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the directory differed from the register when they were last compared.
 *
 * @param checkedAt when; null before the first comparison
 * @param reachable whether the directory answered last time
 * @param inStep organisations that are the same on both sides
 * @param waiting organisations it has not been told of yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectoryReport(
        @Nullable Instant checkedAt, boolean reachable, int inStep, int waiting, List<Difference> differences) {

    /** One organisation that differs: {@code missing, attributes, enabled, name} or {@code unknown-to-register}. */
    record Difference(String alias, String difference) {}

    static DirectoryReport none() {
        return new DirectoryReport(null, false, 0, 0, List.of());
    }
}
