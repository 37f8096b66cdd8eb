package eu.vallum.gateway.portal.listing;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that people open often.
 *
 * @param word key of its name, or null when it has one of its own
 */
record Tab(@Nullable String word, @Nullable String name, String address) {
    private static final List<Tab> OURS = List.of(
            new Tab("all", null, "/app/incidents?view=all"),
            new Tab("mine", null, "/app/incidents?officer=me"),
            new Tab("unassigned", null, "/app/incidents?status=open&officer=none"),
            new Tab("overdue", null, "/app/incidents?overdue=yes"),
            new Tab("shared", null, "/app/incidents?access=recipient"));

    /** Those everybody has, and those that the reader pinned. */
    static List<Tab> of(List<SavedView> views, ZoneId zone) {
        return Stream.concat(
                        OURS.stream(),
                        views.stream()
                                .filter(SavedView::pinned)
                                .map(view -> new Tab(
                                        null,
                                        view.name(),
                                        Query.of(view.query(), zone).address())))
                .toList();
    }
}
