package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * When a stage is due. The first rule of a stage whose condition holds is the one that counts.
 *
 * @param when condition; without one it always holds
 * @param waits condition under which it does not start yet
 * @param basis article, where it differs from the stage's own
 * @param limit the legal limit; without one the law gives no number
 * @param target what the organisation aims at, shown apart from the limit; no law
 * @param atMost an end that counts if it is earlier, unless the anchor itself came after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockRule(
        @Nullable Condition when,
        @Nullable Condition waits,
        @Nullable String basis,
        Anchor anchor,
        @Nullable Length limit,
        @Nullable Length target,
        @Nullable AtMost atMost,
        @Nullable NonWorkingDay nonWorkingDay) {

    /** An end of its own anchor. */
    public record AtMost(Anchor anchor, Length limit) {}
}
