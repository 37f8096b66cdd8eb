package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests to forward an incident: that one was made, to the single point of contact, and what came of it, to its owner. */
@Singleton
class ForwardingFacts implements Source {
    private final FactRows rows;

    ForwardingFacts(FactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of(
                "forwarding-requested",
                new Asking<>(Requested.class, fact -> asked(fact.forwarding())),
                "incident-forwarded",
                new Asking<>(Requested.class, fact -> answered(fact.forwarding(), NoticeKind.FORWARDED, "forwarded")),
                "forwarding-refused",
                new Asking<>(
                        Requested.class,
                        fact -> answered(fact.forwarding(), NoticeKind.FORWARDING_REFUSED, "refused")));
    }

    /** While nobody answered. */
    List<Fact> asked(UUID forwarding) {
        return rows.ask(
                NoticeKind.FORWARDING_ASKED,
                Map.of("organisation", "f.spoc", "about", "f.id", "persons", "a.persons"),
                """
                from forwarding f join incident i on i.id = f.incident
                join audience a on a.incident = f.incident and a.organisation = f.spoc where f.id = ? and f.outcome is null""",
                forwarding);
    }

    private List<Fact> answered(UUID forwarding, NoticeKind kind, String outcome) {
        return rows.ask(
                kind,
                Map.of("organisation", "f.owner", "about", "f.id", "officer", "n.officer_subject"),
                """
                from forwarding f join incident i on i.id = f.incident join incident_internal n on n.incident = f.incident
                where f.id = ? and f.outcome = ?""",
                forwarding,
                outcome);
    }

    /** What an event says of a request. */
    record Requested(UUID forwarding) {}
}
