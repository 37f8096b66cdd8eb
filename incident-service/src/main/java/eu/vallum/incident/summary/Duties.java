package eu.vallum.incident.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.statistics.Tables;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Member State owes, quarter by quarter, newest first. */
record Duties(String memberState, List<Duty> items) {

    /**
     * One quarter.
     *
     * @param state {@code running}, {@code due}, {@code prepared}, {@code late} or {@code filed}
     * @param filing the newest edition
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Duty(
            String period,
            Instant from,
            Instant until,
            Instant dueAt,
            String state,
            @Nullable FilingHead filing) {}

    /**
     * What would be filed if it were prepared now.
     *
     * @param over whether the period has ended
     */
    record Preview(
            String memberState,
            String period,
            Instant from,
            Instant until,
            boolean over,
            int threshold,
            int withheld,
            Tables<@Nullable Integer> figures) {}
}
