package eu.vallum.incident.address;

import eu.vallum.incident.access.IncidentId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Says which incident an address is of. For the job that takes mail in. */
@Singleton
public class KnownAddresses {
    private final Addresses addresses;

    KnownAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * An incident's address.
     *
     * @param ended whether another one took its place
     * @param closed whether the incident is open no longer
     * @param version the incident's
     */
    public record Known(UUID owner, IncidentId incident, boolean ended, boolean closed, int version) {}

    /** Within the caller's transaction. */
    public Optional<Known> find(String token) {
        return addresses.find(token);
    }
}
