package eu.vallum.incident.savedview;

import eu.vallum.incident.listing.ListQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A view as somebody who may open it sees it.
 *
 * @param by who keeps it
 * @param own whether that is the reader
 * @param editable whether the reader may change or discard it
 * @param pinned whether the reader pinned it
 * @param standard whether it opens first for the reader
 * @param pins how many people pinned it, which whoever discards it should know
 */
public record SavedView(
        UUID id,
        String name,
        ListQuery query,
        boolean shared,
        String by,
        boolean own,
        boolean editable,
        boolean pinned,
        boolean standard,
        long pins,
        int version,
        Instant changedAt) {

    /** Views by name. */
    public record SavedViews(List<SavedView> items) {}
}
