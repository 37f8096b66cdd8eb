package eu.vallum.incident.listing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.report.Officer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Selects incidents for an act on many: those named, or all that a filter leaves. Within the other use case's transaction, which audits. */
@Singleton
public class Selecting {
    private final IncidentAccess access;
    private final Listings listings;
    private final Clock clock;

    Selecting(IncidentAccess access, Listings listings, Clock clock) {
        this.access = access;
        this.listings = listings;
        this.clock = clock;
    }

    /** An incident as it was selected. */
    public record Selected(
            UUID organisation,
            IncidentId incident,
            UUID owner,
            String reference,
            int version,
            String status,
            Tlp tlp,
            @Nullable Officer officer) {
        /** Whether it is open, closed or recalled. */
        public boolean is(String which) {
            return status.equals(which);
        }
    }

    /** An incident of a list, and when it changed. */
    public record Shown(UUID organisation, IncidentId incident, Instant changedAt) {}

    /** All that a list shows, in its order. */
    public List<Shown> shown(Actor actor, ListQuery query, int limit) {
        var criteria = new Criteria(
                query.filter(),
                actor.who().subject(),
                listings.words(query.filter().q()),
                clock.instant());
        var sort = Sort.of(query.sort() == null ? "received" : query.sort()).orElse(Sort.RECEIVED);
        return listings.shown(criteria, sort, !"asc".equals(query.order()), limit).stream()
                .filter(row -> access.addressed(actor, row.organisation()))
                .toList();
    }

    /** Those that pass a filter, newest receipt first. */
    public List<Selected> matching(Actor actor, IncidentFilter filter, int limit) {
        var criteria = new Criteria(filter, actor.who().subject(), listings.words(filter.q()), clock.instant());
        return own(actor, listings.select(criteria, limit));
    }

    /** Those of the ids that the actor sees. */
    public List<Selected> named(Actor actor, List<UUID> ids) {
        return own(actor, listings.select(ids, clock.instant()));
    }

    private List<Selected> own(Actor actor, List<Selected> rows) {
        return rows.stream()
                .filter(row -> access.addressed(actor, row.organisation()))
                .toList();
    }
}
