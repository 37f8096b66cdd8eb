package eu.vallum.incident.summary;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import jakarta.inject.Singleton;

/** Puts a filing together for who looks at it. The persons who prepared and filed it are told to their own organisation only. */
@Singleton
class Showing {
    private final Filings filings;
    private final IncidentAccess access;

    Showing(Filings filings, IncidentAccess access) {
        this.filings = filings;
        this.access = access;
    }

    FilingDetails details(Actor actor, Filing filing) {
        boolean mine = access.owns(actor, filing.owner());
        var filed = filing.filed();
        return new FilingDetails(
                FilingHead.of(filing),
                mine ? filing.prepared().name() : null,
                filing.prepared().at(),
                mine && filed != null ? filed.name() : null,
                mine,
                mine
                        && filed == null
                        && access.mayShare(actor)
                        && access.second(actor, filing.prepared().subject()),
                filing.document(),
                filings.notes(filing.id()),
                filings.editions(filing.owner(), filing.period()).stream()
                        .map(FilingHead::of)
                        .toList());
    }
}
