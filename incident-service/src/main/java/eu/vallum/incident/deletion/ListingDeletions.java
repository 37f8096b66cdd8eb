package eu.vallum.incident.deletion;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.deletion.Deletions.Owned;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Shows an owner what it deleted. */
@Singleton
class ListingDeletions {
    private final Gate gate;
    private final IncidentAccess access;
    private final Deletions deletions;
    private final Audit audit;

    ListingDeletions(Gate gate, IncidentAccess access, Deletions deletions, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.deletions = deletions;
        this.audit = audit;
    }

    @Transactional
    Outcome<Page<Deletion>> list(@Nullable Cursor after, int limit) {
        return gate.with(access::mayRead, "deletion.list", actor -> {
            var rows = deletions.page(after, limit + 1).stream()
                    .filter(row -> access.owns(actor, row.owner()))
                    .map(Owned::deletion)
                    .toList();
            var page = Page.of(rows, limit, Deletion::cursor);
            audit.allowed(
                    "deletion.list",
                    "incident",
                    page.items().stream().map(row -> row.incident().value()).toList(),
                    "owner");
            return Outcome.done(page);
        });
    }
}
