package eu.vallum.identity.change;

import java.util.List;

/**
 * A bounded page of changes.
 *
 * @param next position after the last item, given also when there is nothing new
 * @param more whether the next page is there already
 */
public record Changes(List<Change> items, String next, boolean more) {}
