package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What waits for somebody, or changed where no event tells of it. Each is found until it is marked. */
@Singleton
class WaitingFacts {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final FactRows rows;

    WaitingFacts(FactRows rows) {
        this.rows = rows;
    }

    /** Accounts of entities that were confirmed, or suspended or closed since, to the authority they report to; each change once. */
    List<Fact> accounts(Instant now) {
        return Stream.of(NoticeKind.ENTITY_CONFIRMED, NoticeKind.ENTITY_SUSPENDED)
                .flatMap(kind -> accounts(kind, now).stream())
                .toList();
    }

    private List<Fact> accounts(NoticeKind kind, Instant now) {
        return rows.ask(
                kind,
                FactRows.none(Map.of("organisation", "o.confirmed_by", "about", "o.id", "key", "m.mark")),
                """
                from organisation o
                cross join lateral (select 'account:' || o.id || ':' || extract(epoch from o.status_at)::text as mark) m
                where o.kind = 'entity' and o.confirmed_by is not null and o.status %s and o.status_at > ?
                  and not exists (select from notice_mark k where k.mark = m.mark)
                order by o.status_at limit %d""".formatted(
                                kind == NoticeKind.ENTITY_CONFIRMED ? "= 'active'" : "in ('suspended', 'closed')",
                                FactRows.AT_ONCE),
                now.minus(FactRows.LATE));
    }

    /** Rules that pause because their list is gone or can't be used, to whoever is told by them; once while nothing changes. */
    List<Fact> paused() {
        return rows.ask(
                NoticeKind.RULES_PAUSED,
                FactRows.none(Map.of(
                        "organisation", "r.organisation", "about", "r.id", "person", "r.reader", "key", "m.mark")),
                """
                from notice_rule r left join saved_view v on v.organisation = r.organisation and v.id = r.view
                cross join lateral (
                    select 'rules:' || r.organisation || ':' || r.id || ':' || r.version || ':' || coalesce(v.version::text, '-') as mark) m
                where r.view is not null
                  and (v.id is null or not v.shared and v.subject <> r.reader
                    or (r.reader = '%s' or r.reader like '%s%%') and jsonb_exists(v.query -> 'filter' -> 'officer', 'me'))
                  and not exists (select from notice_mark k where k.mark = m.mark)
                limit %d""".formatted(Reader.PROGRAMS, Reader.MAILBOX, FactRows.AT_ONCE));
    }

    /** Reports of the public form that are of no entity of the register an hour after they came. */
    List<Fact> unattached(Instant now) {
        var late = now.minus(PATIENCE);
        return rows.ask(
                NoticeKind.UNATTACHED,
                Map.of("organisation", "i.owner", "about", "i.id", "officer", "n.officer_subject", "key", "m.mark"),
                """
                from incident i join incident_internal n on n.incident = i.id
                cross join lateral (select 'unattached:' || i.id as mark) m
                where i.entity_id is null and i.reported_by is null and i.status = 'open' and n.channel = 'public-form'
                  and i.received_at <= ? and i.received_at > ? and not exists (select from notice_mark k where k.mark = m.mark)
                order by i.received_at limit %d""".formatted(FactRows.AT_ONCE),
                late,
                late.minus(FactRows.LATE));
    }

    /** Mail that waits in triage; all that came to somebody in an hour is one notice. */
    List<Fact> waiting(Instant now) {
        return rows.ask(
                NoticeKind.MAIL_WAITING,
                FactRows.none(Map.of("organisation", "w.owner", "about", "w.mail", "key", "m.mark")),
                """
                from (select owner, min(id::text)::uuid as mail, to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD HH24') as hour
                      from mail where state = 'waiting' and taken_at > ? group by owner, hour) w
                cross join lateral (select 'mail:' || w.owner || ':' || w.hour as mark) m
                where not exists (select from notice_mark k where k.mark = m.mark) limit %d""".formatted(FactRows.AT_ONCE),
                now.minus(FactRows.LATE));
    }

    /** What entities asked and nobody answered. */
    List<Fact> questions(Instant now) {
        return rows.ask(
                NoticeKind.QUESTION,
                Map.of(
                        "organisation", "q.owner",
                        "about", "q.id",
                        "officer", "n.officer_subject",
                        "due_at", "q.due_at",
                        "key", "m.mark"),
                """
                from question q join incident i on i.id = q.incident join incident_internal n on n.incident = q.incident
                cross join lateral (select 'question:' || q.id as mark) m
                where q.from_entity and q.answered_at is null and i.status = 'open' and q.asked_at > ?
                  and not exists (select from notice_mark k where k.mark = m.mark)
                order by q.asked_at limit %d""".formatted(FactRows.AT_ONCE),
                now.minus(FactRows.LATE));
    }
}
