package eu.vallum.incident.notice;

import eu.vallum.incident.listing.Showing;
import eu.vallum.incident.listing.Showing.Opened;
import eu.vallum.incident.savedview.ReadingViews;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Asks whether the saved lists that rules name show an incident, each as the reader of its rules would see it. All lists of a fact are asked
 * together, and the same list once for all who find the same there. As the job.
 */
@Singleton
class Filtering {
    private final ReadingViews views;
    private final Showing showing;

    Filtering(ReadingViews views, Showing showing) {
        this.views = views;
        this.showing = showing;
    }

    /** Whose rules name a list, and which. */
    record Held(String reader, UUID view) {}

    /** Who is told. Rules whose list is gone or can't be used tell only of limits of the law: these must not pass in silence. */
    Set<String> passing(Fact fact, List<Held> held) {
        var kept = views.kept(
                fact.organisation(), held.stream().map(Held::view).distinct().toList());
        var passing = new HashSet<String>();
        Map<String, Opened> lists = new HashMap<>();
        for (var one : held) {
            var view = kept.get(one.view());
            if (view != null && ListState.of(view, one.reader()) == ListState.USED) {
                var query = Objects.requireNonNull(view.query());
                boolean alike = fact.persons() == null && !query.asksForMe();
                lists.put(one.reader(), new Opened(query, alike ? "" : one.reader()));
            } else if (fact.kind().clock()) {
                passing.add(one.reader());
            }
        }
        var shown =
                showing.of(fact.organisation(), Objects.requireNonNull(fact.incident()), new HashSet<>(lists.values()));
        lists.forEach((reader, list) -> {
            if (shown.contains(list)) {
                passing.add(reader);
            }
        });
        return passing;
    }
}
