package eu.vallum.incident.listing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.listing.IncidentPage.Bounds;
import eu.vallum.incident.listing.ListRequest.Part;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.ReadingIncidents;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Lists incidents that pass a filter; each page is audited as one entry with what was read. */
@Singleton
public class ListingIncidents {
    private final Gate gate;
    private final IncidentAccess access;
    private final Listings listings;
    private final ReadingIncidents reading;
    private final Audit audit;
    private final Clock clock;

    ListingIncidents(
            Gate gate, IncidentAccess access, Listings listings, ReadingIncidents reading, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.listings = listings;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<IncidentPage> list(IncidentFilter filter, Part part) {
        return gate.with(
                access::mayRead,
                "incident.list",
                actor -> Criteria.<IncidentPage>wrong(filter).orElseGet(() -> {
                    var page = Bounds.of(listings.page(criteria(actor, filter), part), part);
                    var ids = page.rows().stream()
                            .filter(row -> access.addressed(actor, row.organisation()))
                            .map(Listed::incident)
                            .toList();
                    var heads = reading.heads(actor, ids);
                    audit.allowed(
                            "incident.list",
                            "incident",
                            heads.stream().map(head -> head.id().value()).toList(),
                            "audience");
                    return Outcome.done(new IncidentPage(heads, page.next(), page.previous()));
                }));
    }

    private Criteria criteria(Actor actor, IncidentFilter filter) {
        return new Criteria(filter, actor.who().subject(), listings.words(filter.q()), clock.instant());
    }
}
