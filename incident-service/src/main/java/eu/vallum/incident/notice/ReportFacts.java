package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What happens to a report: that it came, who has it, what came by mail to it, and that it was closed or opened again. */
@Singleton
class ReportFacts implements Source {
    private final FactRows rows;
    private final OwnFacts own;

    ReportFacts(FactRows rows, OwnFacts own) {
        this.rows = rows;
        this.own = own;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of(
                "incident-filed",
                new Asking<>(Filed.class, fact -> filed(fact.incident())),
                "incident-changed",
                new Asking<>(
                        Filed.class,
                        fact -> Stream.concat(assigned(fact.incident()).stream(), own.done(fact.incident()).stream())
                                .toList()),
                "incident-closed",
                new Asking<>(Stated.class, fact -> status(fact.incident(), fact.version(), NoticeKind.CLOSED)),
                "incident-reopened",
                new Asking<>(Stated.class, fact -> status(fact.incident(), fact.version(), NoticeKind.REOPENED)),
                "mail-received",
                new Asking<>(Mailed.class, fact -> mailed(fact.mail())));
    }

    /** A new report that nobody works on. */
    List<Fact> filed(UUID incident) {
        return rows.ask(NoticeKind.FILED, Map.of("organisation", "i.owner", "about", "i.id"), """
                from incident i join incident_internal n on n.incident = i.id
                where i.id = ? and n.officer_subject is null and i.status = 'open'""", incident);
    }

    /** Who was given an incident by somebody else. */
    List<Fact> assigned(UUID incident) {
        return rows.ask(
                NoticeKind.ASSIGNED,
                Map.of(
                        "organisation", "i.owner",
                        "about", "i.id",
                        "person", "n.officer_subject",
                        "key", "n.officer_subject || ' ' || t.id"),
                """
                from incident i join incident_internal n on n.incident = i.id
                join lateral (select e.id, e.by_name from timeline e
                              where e.incident = i.id and e.kind in ('officer-assigned', 'handed-over')
                              order by e.recorded_at desc, e.id desc limit 1) t on true
                where i.id = ? and n.officer_subject is not null and i.status = 'open' and t.by_name is distinct from n.officer_name""",
                incident);
    }

    /** What came in by mail and stands on a timeline, unless an officer put it there. */
    List<Fact> mailed(UUID mail) {
        return rows.ask(
                NoticeKind.MAIL_RECEIVED,
                Map.of("organisation", "m.owner", "about", "m.id", "officer", "n.officer_subject"),
                """
                from mail m join incident i on i.id = m.incident join incident_internal n on n.incident = m.incident
                where m.id = ? and m.state = 'filed' and m.decided_at is null""",
                mail);
    }

    /** What its owner closed or opened again, to whoever has it by a share. */
    List<Fact> status(UUID incident, int version, NoticeKind kind) {
        return rows.ask(
                kind,
                Map.of(
                        "organisation", "a.organisation",
                        "about", "a.incident",
                        "persons", "a.persons",
                        "key", "a.incident || ' ' || ?"),
                "from audience a join incident i on i.id = a.incident where a.incident = ? and a.share is not null",
                Integer.toString(version),
                incident);
    }

    /** What an event says of an incident. */
    record Filed(UUID incident) {}

    /** The same of its state. */
    record Stated(UUID incident, int version) {}

    /** The same of a mail that came in. */
    record Mailed(UUID mail) {}
}
