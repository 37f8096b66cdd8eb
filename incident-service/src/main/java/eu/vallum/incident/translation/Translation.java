package eu.vallum.incident.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A translation as its reader sees it.
 *
 * @param by whose person translated it
 * @param version counts what was sent and withdrawn
 * @param text absent when it was withdrawn
 * @param person who translated it, or took it back
 * @param outdated whether the original is not what it was when this was translated
 * @param withdrawnReason why there is no text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Translation(
        TextField field,
        String language,
        Organisation by,
        int version,
        @Nullable String text,
        String person,
        Instant at,
        boolean outdated,
        @Nullable String withdrawnReason) {

    /** Those of one incident. */
    record All(List<Translation> items) {}

    /** What it said, or why it was taken back, from when on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            int version,
            @Nullable String text,
            String person,
            Instant at,
            @Nullable String withdrawnReason) {}

    /** All versions of one, the newest first. */
    record Versions(List<Version> items) {}
}
