package eu.vallum.incident.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.listing.ListQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as whoever asked for it sees it; what goes along with the file.
 *
 * @param state making, ready, outdated when something in it may not be seen any more or is marked more strictly, failed
 * @param tlp strictest label of what is in it
 * @param sha256 of the file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Export(
        UUID id,
        ListQuery query,
        Format format,
        String state,
        @Nullable Integer incidents,
        @Nullable Tlp tlp,
        @Nullable String sha256,
        Instant askedAt,
        @Nullable Instant madeAt,
        Instant keptUntil) {

    /** Newest first. */
    record Exports(List<Export> items) {}
}
