package eu.vallum.incident.forwarding;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import jakarta.inject.Singleton;
import java.util.List;

/** Requests of an incident for one of their parties; within the other use case's transaction, which audits. */
@Singleton
public class ListingForwardings {
    private final IncidentAccess access;
    private final Forwardings forwardings;
    private final Directory directory;

    ListingForwardings(IncidentAccess access, Forwardings forwardings, Directory directory) {
        this.access = access;
        this.forwardings = forwardings;
        this.directory = directory;
    }

    /** Newest first. */
    public List<Forwarding> of(Actor actor, IncidentId incident) {
        return Stored.named(
                forwardings.of(incident).stream()
                        .filter(row -> access.owns(actor, row.owner()) || access.addressed(actor, row.spoc()))
                        .toList(),
                directory);
    }
}
