package eu.vallum.incident.listing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says of one incident in which of many lists it stands, as somebody of its organisation would find it there. For jobs that tell: what a
 * list is read from is the same, and so nothing is found by what was withheld from the organisation. Within the job's transaction.
 */
@Singleton
public class Showing {
    private static final int AT_ONCE = 50;

    private final Listings listings;
    private final Clock clock;

    Showing(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * A list as somebody opens it.
     *
     * @param reader who is {@code me}, and whom a share may name; empty for whoever is named nowhere
     */
    public record Opened(ListQuery query, String reader) {}

    /** Those that show the incident; a statement for fifty, and one for the words of all. */
    public Set<Opened> of(UUID organisation, UUID incident, Set<Opened> lists) {
        var words = listings.words(lists.stream()
                .map(list -> text(list.query().filter()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var now = clock.instant();
        var all = List.copyOf(lists);
        var shown = new HashSet<Opened>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var criteria = new ArrayList<Criteria>();
            for (var list : part) {
                var text = text(list.query().filter());
                criteria.add(
                        new Criteria(list.query().filter(), list.reader(), text == null ? null : words.get(text), now));
            }
            listings.holding(organisation, incident, criteria).forEach(n -> shown.add(part.get(n)));
        }
        return shown;
    }

    private static @Nullable String text(IncidentFilter filter) {
        var text = filter.q();
        return text == null || text.isBlank() ? null : text.replace('\0', ' ');
    }
}
