package eu.vallum.incident.notice;

import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.regime.Wording;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the records who is to be told what of a fact, as they stand now: what was taken back meanwhile is told to nobody. As the job. */
@Singleton
class Facts {
    private static final int AT_ONCE = 100;
    private static final Duration LATE = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** What is usual where a query says nothing else; {@code i} is the incident. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("organisation", "null::uuid"),
            Map.entry("about", "null::uuid"),
            Map.entry("key", "null::text"),
            Map.entry("incident", "i.id"),
            Map.entry("reference", "i.reference"),
            Map.entry("exercise", "i.exercise"),
            Map.entry("person", "null::text"),
            Map.entry("author", "null::text"),
            Map.entry("persons", "null::text[]"),
            Map.entry("officer", "null::text"),
            Map.entry("due_at", "null::timestamptz"));

    /** The same of what is about no incident. */
    private static final Map<String, String> NONE =
            Map.of("incident", "null::uuid", "reference", "null::text", "exercise", "false");

    /** The organisations of an escalation {@code e}; one of exercises alone is one. */
    private static final String PARTIES = """
            from escalation e cross join lateral unnest(array_prepend(e.owner, e.recipients)) p(organisation)
            cross join lateral (select coalesce(bool_and(i.exercise), false) as exercise
                                from escalation_incident l join incident i on i.id = l.incident
                                where l.owner = e.owner and l.escalation = e.id) x\s""";

    private static final String OF_QUESTION = """
            join incident i on i.id = q.incident join incident_internal n on n.incident = q.incident
            join audience a on a.incident = q.incident and a.organisation = case when q.from_owner\s""";
    private static final String OF_ASKED = OF_QUESTION + "then q.other else q.owner end ";
    private static final String OF_ASKING = OF_QUESTION + "then q.owner else q.other end ";

    private final Sql sql;
    private final Regimes regimes;

    Facts(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /** A new report that nobody works on. */
    List<Fact> filed(UUID incident) {
        return ask(NoticeKind.FILED, Map.of("organisation", "i.owner", "about", "i.id"), """
                from incident i join incident_internal n on n.incident = i.id
                where i.id = ? and n.officer_subject is null and i.status = 'open'""", incident);
    }

    /** What was shared, while it is. */
    List<Fact> shared(UUID share) {
        return ask(
                NoticeKind.SHARED,
                Map.of(
                        "organisation",
                        "s.recipient",
                        "about",
                        "s.id",
                        "reference",
                        "s.reference",
                        "persons",
                        "s.persons"),
                """
                from share s join incident i on i.id = s.incident where s.id = ? and s.withdrawn_at is null""",
                share);
    }

    /** What was taken back from who has it in no other way. */
    List<Fact> withdrawn(UUID share) {
        return ask(
                NoticeKind.WITHDRAWN,
                Map.of(
                        "organisation", "t.organisation",
                        "about", "t.share",
                        "incident", "t.incident",
                        "reference", "t.reference",
                        "exercise", "false",
                        "persons", "t.persons"),
                "from tombstone t where t.share = ?",
                share);
    }

    /** What the owner's recipient took up. */
    List<Fact> acknowledged(UUID share) {
        return ask(
                NoticeKind.ACKNOWLEDGED,
                Map.of(
                        "organisation",
                        "s.owner",
                        "about",
                        "s.id",
                        "reference",
                        "s.reference",
                        "officer",
                        "n.officer_subject"),
                """
                from share s join incident i on i.id = s.incident join incident_internal n on n.incident = s.incident
                where s.id = ?""",
                share);
    }

    /** What one authority asked the other. */
    List<Fact> asked(UUID inquiry) {
        return ask(
                NoticeKind.INQUIRY,
                asked("q.id"),
                "from inquiry q " + OF_ASKED + "where q.id = ? and q.answered_at is null",
                inquiry);
    }

    /** What was answered, to whoever asked. */
    List<Fact> answered(UUID inquiry) {
        return ask(
                NoticeKind.INQUIRY_ANSWERED,
                asking("q.id", "q.id::text"),
                "from inquiry q " + OF_ASKING + "where q.id = ? and q.answered_at is not null",
                inquiry);
    }

    /** Who is asked whether it has seen indicators, once for all that was asked of it together. */
    List<Fact> sightingAsked(UUID asking, UUID recipient) {
        return ask(
                NoticeKind.SIGHTING,
                asked("q.asking"),
                "from sighting_request q " + OF_ASKED
                        + "where q.asking = ? and q.other = ? and q.ended_at is null limit 1",
                asking,
                recipient);
    }

    /** That one of those asked said something, to whoever asked. */
    List<Fact> sightingAnswered(UUID asking, UUID recipient, Instant at) {
        return ask(
                NoticeKind.SIGHTING_ANSWERED,
                asking("q.asking", "q.asking || ' ' || q.other || ' ' || ?"),
                "from sighting_request q " + OF_ASKING + "where q.asking = ? and q.other = ? limit 1",
                at.toString(),
                asking,
                recipient);
    }

    /** Whom a note mentions, who may read it and has not said that they saw it. */
    List<Fact> mentioned(UUID note) {
        return ask(
                NoticeKind.MENTION,
                Map.of(
                        "organisation",
                        "p.organisation",
                        "about",
                        "n.id",
                        "person",
                        "p.subject",
                        "persons",
                        "a.persons"),
                """
                from note n join note_person p on p.note = n.id join incident i on i.id = n.incident
                join audience a on a.incident = n.incident and a.organisation = p.organisation
                where n.id = ? and p.mentioned and p.seen_at is null and n.withdrawn_at is null
                  and not (p.organisation = n.organisation and p.subject = n.subject)""",
                note);
    }

    /** Who has a task that somebody else gave; a new due time is told anew. */
    List<Fact> task(UUID task) {
        return ask(
                NoticeKind.TASK,
                Map.of(
                        "organisation", "t.assignee",
                        "about", "t.id",
                        "person", "t.person",
                        "persons", "a.persons",
                        "due_at", "t.due_at",
                        "key",
                                "t.id || ' ' || t.assignee || ' ' || coalesce(t.person, '') || ' ' || coalesce(t.due_at::text, '')"),
                """
                from task t join incident i on i.id = t.incident
                join audience a on a.incident = t.incident and a.organisation = t.assignee
                where t.id = ? and t.state in ('open', 'doing')
                  and (t.person is not null or t.assignee <> t.organisation)
                  and not (t.assignee = t.organisation and t.person = t.subject)""",
                task);
    }

    /** What came in by mail and stands on a timeline, unless an officer put it there. */
    List<Fact> mailed(UUID mail) {
        return ask(
                NoticeKind.MAIL_RECEIVED,
                Map.of("organisation", "m.owner", "about", "m.id", "officer", "n.officer_subject"),
                """
                from mail m join incident i on i.id = m.incident join incident_internal n on n.incident = m.incident
                where m.id = ? and m.state = 'filed' and m.decided_at is null""",
                mail);
    }

    /** Who was given an incident by somebody else. */
    List<Fact> assigned(UUID incident) {
        return ask(
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

    /** What its owner closed or opened again, to whoever has it by a share. */
    List<Fact> status(UUID incident, int version, NoticeKind kind) {
        return ask(
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

    /**
     * A match of blind correlation, to its own side. All of an hour are one notice: a report with a thousand values is not a thousand of them, and
     * who looks sees them all.
     */
    List<Fact> matched(UUID match, Instant at) {
        return ask(
                NoticeKind.MATCH,
                none(Map.of(
                        "organisation", "m.owner",
                        "about", "m.id",
                        "key", "to_char(m.found_at at time zone 'UTC', 'YYYY-MM-DD HH24')")),
                "from blind_match m where m.id = ? and m.ended_at is null and m.found_at > ?",
                match,
                at.minus(LATE));
    }

    /** That the other side asks to open, to the side that is asked. */
    List<Fact> openingAsked(UUID match) {
        return ask(
                NoticeKind.OPENING_ASKED,
                none(Map.of("organisation", "m.owner", "about", "m.id", "key", "r.id::text")),
                "from blind_request r join blind_match m on m.id = r.match_to where r.match_to = ? and r.answered_at is null",
                match);
    }

    /** That it was answered, to the side that asked. */
    List<Fact> openingAnswered(UUID match, Instant at) {
        return ask(
                NoticeKind.OPENING_ANSWERED,
                none(Map.of("organisation", "m.owner", "about", "m.id", "key", "r.id::text")),
                "from blind_request r join blind_match m on m.id = r.match_from where r.match_from = ? and r.answered_at > ?",
                match,
                at.minus(LATE));
    }

    /** An escalation that waits for a second person, to its owner's. */
    List<Fact> escalationProposed(UUID escalation) {
        return ask(
                NoticeKind.ESCALATION_PROPOSED,
                party("e.proposed_by"),
                PARTIES
                        + "where e.id = ? and p.organisation = e.owner and e.confirmed_at is null and e.ended_at is null",
                escalation);
    }

    /** One that is on, to everybody who is told of it. */
    List<Fact> escalated(UUID escalation) {
        return ask(
                NoticeKind.ESCALATED,
                party("e.confirmed_by"),
                PARTIES + "where e.id = ? and e.confirmed_at is not null and e.ended_at is null",
                escalation);
    }

    /** One that is over, to whoever knew of it. */
    List<Fact> escalationEnded(UUID escalation) {
        return ask(
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
        var columns = new HashMap<>(NONE);
        columns.putAll(Map.of(
                "organisation", "p.organisation",
                "about", "s.escalation",
                "key", "s.id::text",
                "exercise", "x.exercise",
                "author", "s.written_by",
                "persons", "case when c.named then c.persons end"));
        return ask(NoticeKind.SITUATION_REPORTED, columns, """
                from situation_report s cross join lateral unnest(array_prepend(s.owner, s.recipients)) p(organisation)
                cross join lateral (select coalesce(bool_and(i.exercise), false) as exercise from incident i where i.id = any (s.incidents)) x
                cross join lateral (
                    select count(*) as has, coalesce(bool_or(a.persons is not null), false) as named,
                        coalesce((select array_agg(distinct g.subject) from power_grant g
                                  where g.organisation = p.organisation and not exists (
                                      select from audience n where n.organisation = p.organisation and n.incident = any (s.incidents)
                                         and n.persons is not null and g.subject <> all (n.persons))), '{}') as persons
                    from audience a where a.organisation = p.organisation and a.incident = any (s.incidents)) c
                where s.escalation = ? and s.edition = ?
                  and (p.organisation = s.owner
                    or c.has = cardinality(s.incidents)
                       and not exists (select from redaction r where r.organisation = p.organisation and r.incident = any (s.incidents)
                                          and cardinality(r.fields) > 0))""", escalation, edition);
    }

    /** Accounts of entities that were confirmed, or suspended or closed since, to the authority they report to; each change once. */
    List<Fact> accounts(Instant now) {
        return Stream.of(NoticeKind.ENTITY_CONFIRMED, NoticeKind.ENTITY_SUSPENDED)
                .flatMap(kind -> accounts(kind, now).stream())
                .toList();
    }

    private List<Fact> accounts(NoticeKind kind, Instant now) {
        return ask(
                kind,
                none(Map.of("organisation", "o.confirmed_by", "about", "o.id", "key", "m.mark")),
                """
                from organisation o
                cross join lateral (select 'account:' || o.id || ':' || extract(epoch from o.status_at)::text as mark) m
                where o.kind = 'entity' and o.confirmed_by is not null and o.status %s and o.status_at > ?
                  and not exists (select from notice_mark k where k.mark = m.mark)
                order by o.status_at limit %d""".formatted(
                        kind == NoticeKind.ENTITY_CONFIRMED ? "= 'active'" : "in ('suspended', 'closed')", AT_ONCE),
                now.minus(LATE));
    }

    /** Rules that pause because their list is gone or can't be used, to whoever is told by them; once while nothing changes. */
    List<Fact> paused() {
        return ask(
                NoticeKind.RULES_PAUSED,
                none(Map.of("organisation", "r.organisation", "about", "r.id", "person", "r.reader", "key", "m.mark")),
                """
                from notice_rule r left join saved_view v on v.organisation = r.organisation and v.id = r.view
                cross join lateral (
                    select 'rules:' || r.organisation || ':' || r.id || ':' || r.version || ':' || coalesce(v.version::text, '-') as mark) m
                where r.view is not null
                  and (v.id is null or not v.shared and v.subject <> r.reader
                    or (r.reader = '%s' or r.reader like '%s%%') and jsonb_exists(v.query -> 'filter' -> 'officer', 'me'))
                  and not exists (select from notice_mark k where k.mark = m.mark)
                limit %d""".formatted(Reader.PROGRAMS, Reader.MAILBOX, AT_ONCE));
    }

    /** Reports of the public form that are of no entity of the register an hour after they came. */
    List<Fact> unattached(Instant now) {
        var late = now.minus(PATIENCE);
        return ask(
                NoticeKind.UNATTACHED,
                Map.of("organisation", "i.owner", "about", "i.id", "officer", "n.officer_subject", "key", "m.mark"),
                """
                from incident i join incident_internal n on n.incident = i.id
                cross join lateral (select 'unattached:' || i.id as mark) m
                where i.entity_id is null and i.reported_by is null and i.status = 'open' and n.channel = 'public-form'
                  and i.received_at <= ? and i.received_at > ? and not exists (select from notice_mark k where k.mark = m.mark)
                order by i.received_at limit %d""".formatted(AT_ONCE),
                late,
                late.minus(LATE));
    }

    /** Mail that waits in triage; all that came to somebody in an hour is one notice. */
    List<Fact> waiting(Instant now) {
        return ask(
                NoticeKind.MAIL_WAITING,
                none(Map.of("organisation", "w.owner", "about", "w.mail", "key", "m.mark")),
                """
                from (select owner, min(id::text)::uuid as mail, to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD HH24') as hour
                      from mail where state = 'waiting' and taken_at > ? group by owner, hour) w
                cross join lateral (select 'mail:' || w.owner || ':' || w.hour as mark) m
                where not exists (select from notice_mark k where k.mark = m.mark) limit %d""".formatted(AT_ONCE),
                now.minus(LATE));
    }

    private static Map<String, String> party(String author) {
        return none(
                Map.of("organisation", "p.organisation", "about", "e.id", "exercise", "x.exercise", "author", author));
    }

    private static Map<String, String> none(Map<String, String> given) {
        var all = new HashMap<>(NONE);
        all.putAll(given);
        return all;
    }

    /** Deadlines of authorities that are due within these hours, each due time once; the soonest first. */
    List<Fact> dueWithin(int hours, Instant now) {
        return clocks(
                "c.due_at >= ? and c.due_at < ?",
                "due-soon:" + hours + ":",
                NoticeKind.DUE_SOON,
                hours,
                now,
                now.plus(Duration.ofHours(hours)));
    }

    /** Those that have passed within a day. */
    List<Fact> overdue(Instant now) {
        return clocks("c.due_at < ? and c.due_at > ?", "overdue:", NoticeKind.OVERDUE, null, now, now.minus(LATE));
    }

    private List<Fact> clocks(
            String when, String mark, NoticeKind kind, @Nullable Integer hours, Instant one, Instant other) {
        var columns = Map.of(
                "organisation", "c.owner",
                "about", "c.id",
                "exercise", "false",
                "officer", "n.officer_subject",
                "due_at", "c.due_at",
                "key", "m.mark");
        return sql.list(
                "select c.regime, c.regime_version, c.obligation, " + columns(columns) + """
                 from clock c join incident i on i.id = c.incident join incident_internal n on n.incident = c.incident
                cross join lateral (select ? || c.id || ':' || extract(epoch from c.due_at)::bigint as mark) m
                where c.met_at is null and c.dropped_at is null and not c.exercise and c.owed_by = 'authority'
                  and c.due_at is not null and %s and not exists (select from notice_mark k where k.mark = m.mark)
                order by c.due_at limit %d""".formatted(when, AT_ONCE),
                row -> clock(row, kind, hours),
                mark,
                one,
                other);
    }

    /** What entities asked and nobody answered. */
    List<Fact> questions(Instant now) {
        return ask(
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
                order by q.asked_at limit %d""".formatted(AT_ONCE),
                now.minus(LATE));
    }

    /** That it was looked at, whoever was told. */
    void mark(List<Fact> facts, Instant now) {
        sql.run(
                "insert into notice_mark (mark, at) select m, ? from unnest(?::text[]) m on conflict do nothing",
                now,
                facts.stream().map(Fact::key).toArray(String[]::new));
    }

    /** Whoever is asked by the other side, the owner or one of its recipients. */
    private static Map<String, String> asked(String about) {
        return Map.of(
                "organisation", "a.organisation",
                "about", about,
                "persons", "a.persons",
                "officer", "case when q.from_owner then null else n.officer_subject end",
                "due_at", "q.due_at");
    }

    /** Whoever asked, once there is an answer. */
    private static Map<String, String> asking(String about, String key) {
        return Map.of(
                "organisation", "a.organisation",
                "about", about,
                "persons", "a.persons",
                "officer", "case when q.from_owner then n.officer_subject end",
                "key", key);
    }

    private List<Fact> ask(NoticeKind kind, Map<String, String> given, String from, @Nullable Object... parameters) {
        return sql.list("select " + columns(given) + " " + from, row -> fact(row, kind), parameters);
    }

    /** What a fact is made of: what a query says of it, and what is usual of the rest. */
    private static String columns(Map<String, String> given) {
        return COLUMNS.entrySet().stream()
                .map(one -> given.getOrDefault(one.getKey(), one.getValue()) + " as " + one.getKey())
                .collect(Collectors.joining(", "));
    }

    private Fact clock(Row row, NoticeKind kind, @Nullable Integer hours) {
        var stage = row.text("obligation");
        return fact(row, kind)
                .of(
                        stage,
                        regimes.exact(row.text("regime"), row.number("regime_version"))
                                .flatMap(regime -> regime.stage(stage))
                                .map(StageRule::label)
                                .orElseGet(() -> new Wording(stage, stage)),
                        hours);
    }

    private static Fact fact(Row row, NoticeKind kind) {
        var about = row.uuid("about");
        var key = row.textOrNull("key");
        return new Fact(
                row.uuid("organisation"),
                kind,
                about,
                key == null ? about.toString() : key,
                row.uuidOrNull("incident"),
                row.textOrNull("reference"),
                row.textOrNull("person"),
                row.textOrNull("author"),
                row.textOrNull("persons") == null ? null : row.texts("persons"),
                row.textOrNull("officer"),
                null,
                null,
                row.instantOrNull("due_at"),
                null,
                row.flag("exercise"),
                kind == NoticeKind.WITHDRAWN);
    }
}
