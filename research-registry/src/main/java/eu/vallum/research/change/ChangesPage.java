package eu.vallum.research.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A bounded page of changes.
 *
 * @param next where to go on; always there
 * @param more whether the next page is there already
 */
record ChangesPage(List<Item> items, String next, boolean more) {
    /** One project; {@code withdrawn} is a tombstone. */
    record Item(String type, UUID id, int version, Instant at, boolean withdrawn) {}
}
