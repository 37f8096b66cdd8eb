package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.Shares.Owned;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** Shows the owner whom it shared with, and what became of it. */
@Singleton
class ListingShares {
    private final Gate gate;
    private final IncidentAccess access;
    private final Shares shares;
    private final Directory directory;
    private final Audit audit;

    ListingShares(Gate gate, IncidentAccess access, Shares shares, Directory directory, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.shares = shares;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    Outcome<ShareView.Shares> list(IncidentId id) {
        return gate.owning(access::mayRead, id, "share.list", (actor, seen) -> {
            var owned = shares.of(id);
            var names = directory.named(owned.stream().map(Owned::recipient));
            audit.allowed("share.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(new ShareView.Shares(owned.stream()
                    .map(share -> share.view().naming(Objects.requireNonNull(names.get(share.recipient()))))
                    .toList()));
        });
    }
}
