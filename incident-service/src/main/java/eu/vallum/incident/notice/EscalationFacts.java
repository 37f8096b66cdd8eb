package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Escalations and their situation reports. Whether one is an exercise it says itself, also when its incidents are gone. */
@Singleton
class EscalationFacts implements Source {
    /** The organisations of an escalation {@code e}. */
    private static final String PARTIES =
            "from escalation e cross join lateral unnest(array_prepend(e.owner, e.recipients)) p(organisation) ";

    private final FactRows rows;

    EscalationFacts(FactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of(
                "escalation-proposed",
                new Asking<>(Raised.class, fact -> proposed(fact.escalation())),
                "escalation-activated",
                new Asking<>(Raised.class, fact -> escalated(fact.escalation())),
                "escalation-ended",
                new Asking<>(Raised.class, fact -> ended(fact.escalation())),
                "situation-reported",
                new Asking<>(Reported.class, fact -> situation(fact.escalation(), fact.version())));
    }

    /** An escalation that waits for a second person, to its owner's. */
    List<Fact> proposed(UUID escalation) {
        return rows.ask(
                NoticeKind.ESCALATION_PROPOSED,
                party("e.proposed_by"),
                PARTIES
                        + "where e.id = ? and p.organisation = e.owner and e.confirmed_at is null and e.ended_at is null",
                escalation);
    }

    /** One that is on, to everybody who is told of it. */
    List<Fact> escalated(UUID escalation) {
        return rows.ask(
                NoticeKind.ESCALATED,
                party("e.confirmed_by"),
                PARTIES + "where e.id = ? and e.confirmed_at is not null and e.ended_at is null",
                escalation);
    }

    /** One that is over, to whoever knew of it. */
    List<Fact> ended(UUID escalation) {
        return rows.ask(
                NoticeKind.ESCALATION_ENDED,
                party("e.ended_by"),
                PARTIES
                        + "where e.id = ? and e.ended_at is not null and (e.confirmed_at is not null or p.organisation = e.owner)",
                escalation);
    }

    /**
     * A situation report, to its owner's other people and to those who may read it: they have every incident in it with nothing withheld, and
     * where one is for named persons, they are named.
     */
    List<Fact> situation(UUID escalation, int edition) {
        var columns = FactRows.none(Map.of(
                "organisation", "p.organisation",
                "about", "s.escalation",
                "key", "s.id::text",
                "exercise", "e.exercise",
                "author", "s.written_by",
                "persons", "case when c.named then c.persons end"));
        return rows.ask(NoticeKind.SITUATION_REPORTED, columns, """
                from situation_report s join escalation e on e.id = s.escalation
                cross join lateral unnest(array_prepend(s.owner, s.recipients)) p(organisation)
                cross join lateral (
                    select count(*) as has, coalesce(bool_or(a.persons is not null), false) as named,
                        coalesce((select array_agg(distinct g.subject) from power_grant g
                                  where g.organisation = p.organisation and not exists (
                                      select from audience n where n.organisation = p.organisation and n.incident = any (s.incidents)
                                         and n.persons is not null and g.subject <> all (n.persons))), '{}') as persons
                    from audience a where a.organisation = p.organisation and a.incident = any (s.incidents)) c
                where s.escalation = ? and s.edition = ? and c.has = cardinality(s.incidents)
                  and not exists (select from redaction r where r.organisation = p.organisation and r.incident = any (s.incidents)
                                     and cardinality(r.fields) > 0)""", escalation, edition);
    }

    private static Map<String, String> party(String author) {
        return FactRows.none(
                Map.of("organisation", "p.organisation", "about", "e.id", "exercise", "e.exercise", "author", author));
    }

    /** What an event says of an escalation. */
    record Raised(UUID escalation) {}

    /** The same of a situation report, whose edition the version is. */
    record Reported(UUID escalation, int version) {}
}
