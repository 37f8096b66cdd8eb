package eu.vallum.incident.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a single point of contact releases of its Member State for statistics.
 *
 * @param released whether the State takes part
 * @param delayDays from how many days after its receipt a report counts
 * @param threshold the smallest count, and the smallest change, that is told
 * @param version 0 while nobody has said anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Release(
        String memberState,
        boolean released,
        int delayDays,
        int threshold,
        int version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    static Release of(Row row) {
        return new Release(
                row.text("member_state"),
                row.flag("released"),
                row.number("delay_days"),
                row.number("threshold"),
                row.number("version"),
                row.instant("changed_at"),
                row.text("changed_by"));
    }
}
