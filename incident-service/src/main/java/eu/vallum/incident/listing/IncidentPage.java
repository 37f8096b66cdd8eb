package eu.vallum.incident.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.listing.ListRequest.Part;
import eu.vallum.incident.report.IncidentHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of incidents.
 *
 * @param next cursor to go on after it, absent at the end
 * @param previous cursor to go back before it, absent at the beginning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentPage(
        List<IncidentHead> items,
        @Nullable String next,
        @Nullable String previous) {

    /** Where a page begins and ends, from rows read with one more than the limit in the direction of reading. */
    record Bounds(
            List<Listed> rows,
            @Nullable String next,
            @Nullable String previous) {
        static Bounds of(List<Listed> read, Part part) {
            boolean more = read.size() > part.limit();
            var rows = more ? read.subList(0, part.limit()) : read;
            var shown = part.back() ? rows.reversed() : rows;
            if (shown.isEmpty()) {
                return new Bounds(List.of(), null, null);
            }
            boolean onward = part.back() || more;
            boolean back = part.back() ? more : part.from() != null;
            return new Bounds(
                    List.copyOf(shown),
                    onward ? shown.getLast().at(part).encode() : null,
                    back ? shown.getFirst().at(part).encode() : null);
        }
    }
}
