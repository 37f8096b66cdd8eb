package eu.vallum.incident.correlation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.correlation.Matches.Found;
import eu.vallum.incident.correlation.Matches.Viewer;
import eu.vallum.incident.observable.Observable;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists matches of one subject in the running transaction; whose incidents are shown stands in the audit log. */
@Singleton
class ListingMatches {
    private final IncidentAccess access;
    private final Matches matches;
    private final Subjects subjects;
    private final Audit audit;

    ListingMatches(IncidentAccess access, Matches matches, Subjects subjects, Audit audit) {
        this.access = access;
        this.matches = matches;
        this.subjects = subjects;
        this.audit = audit;
    }

    MatchPage page(
            Actor actor,
            Viewer viewer,
            List<Observable> observables,
            @Nullable Cursor after,
            int limit,
            String action) {
        var subject = subjects.of(List.of(observables)).getFirst();
        var tally = matches.count(viewer, List.of(subject)).getOrDefault(0, Tally.NONE);
        var rows = matches.page(viewer, subject, after, limit + 1).stream()
                .filter(found -> access.sees(actor, found.seen())
                        && access.seesField(actor, found.seen(), Field.INDICATORS)
                        && access.seesIndicator(actor, found.seen().owner(), found.restricted()))
                .toList();
        var page = Page.of(rows, limit, Found::cursor)
                .map(found -> access.seesField(actor, found.seen(), Field.TITLE)
                        ? found.match()
                        : found.match().untitled());
        audit.allowed(
                action,
                "incident",
                page.items().stream()
                        .map(match -> match.incident().id())
                        .distinct()
                        .toList(),
                "audience");
        return new MatchPage(
                observables,
                subject.correlates(),
                subject.warnings(),
                tally.incidents(),
                tally.indicators(),
                page.items(),
                page.next());
    }
}
