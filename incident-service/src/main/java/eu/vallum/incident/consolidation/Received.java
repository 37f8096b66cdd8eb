package eu.vallum.incident.consolidation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.statistics.AtLeast;
import eu.vallum.incident.statistics.Tables;
import eu.vallum.incident.summary.FilingHead;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has come in for a quarter, all Member States in the order of their codes. */
record Received(String period, List<FromState> states) {

    /**
     * One Member State.
     *
     * @param state {@code running}, {@code missing}, {@code late} or {@code filed}
     * @param queried whether a query of ours waits for an answer
     * @param filing the newest edition
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FromState(
            String memberState,
            String state,
            Instant dueAt,
            boolean queried,
            @Nullable FilingHead filing) {}

    /**
     * The figures of the Union: sums of what Member States published. A State that has not filed contributes nothing, which is not 0.
     *
     * @param contributing States that filed for every quarter of the period
     * @param partly States that filed for some of its quarters
     * @param notContributing States that filed for none
     */
    record Consolidated(
            String period,
            List<String> contributing,
            List<String> partly,
            List<String> notContributing,
            Tables<AtLeast> figures) {}

    /**
     * What was sent back to all single points of contact.
     *
     * @param half {@code 2026-H2}
     * @param sha256 of the exact text of the figures
     */
    record Finding(UUID id, String half, String text, String sha256, Instant sentAt, Consolidated figures) {}

    /** All of them, newest first. */
    record FindingList(List<Finding> items) {}
}
