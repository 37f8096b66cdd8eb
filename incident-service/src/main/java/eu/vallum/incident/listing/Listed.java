package eu.vallum.incident.listing;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.listing.ListRequest.Part;
import java.util.UUID;

/** A row of a list: whose it is, which incident, and the value it is sorted by. */
record Listed(UUID organisation, IncidentId incident, long key) {
    Position at(Part part) {
        return new Position(part.sort(), part.descending(), key, incident.value());
    }
}
