package eu.vallum.incident.directory;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows whom the caller can share with. */
@Singleton
class ListingRecipients {
    /** The list, bounded. */
    record Recipients(List<Organisation> items) {}

    private final Gate gate;
    private final IncidentAccess access;
    private final Directory directory;

    ListingRecipients(Gate gate, IncidentAccess access, Directory directory) {
        this.gate = gate;
        this.access = access;
        this.directory = directory;
    }

    @Transactional
    Outcome<Recipients> list(String part) {
        return gate.with(
                access::mayRead,
                "recipients.list",
                actor -> Outcome.done(new Recipients(directory.recipients(actor.organisation(), part))));
    }
}
