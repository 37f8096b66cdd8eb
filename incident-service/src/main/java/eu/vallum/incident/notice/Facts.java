package eu.vallum.incident.notice;

import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.regime.Wording;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the records who is to be told what of a fact, as they stand now: what was taken back meanwhile is told to nobody. As the job. */
@Singleton
class Facts {
    private static final int AT_ONCE = 100;
    private static final Duration LATE = Duration.ofDays(1);

    private final Sql sql;
    private final Regimes regimes;

    Facts(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /** A new report that nobody works on. */
    List<Fact> filed(UUID incident) {
        return sql.list("""
                select i.owner as organisation, i.id as about, i.id as incident, i.reference, i.exercise,
                    null::text as key, null::text as person, null::text[] as persons, null::text as officer, null::timestamptz as due_at
                from incident i join incident_internal n on n.incident = i.id
                where i.id = ? and n.officer_subject is null and i.status = 'open'""", row -> fact(row, NoticeKind.FILED), incident);
    }

    /** What was shared, while it is. */
    List<Fact> shared(UUID share) {
        return sql.list("""
                select s.recipient as organisation, s.id as about, s.incident, s.reference, i.exercise, s.persons,
                    null::text as key, null::text as person, null::text as officer, null::timestamptz as due_at
                from share s join incident i on i.id = s.incident where s.id = ? and s.withdrawn_at is null""", row -> fact(row, NoticeKind.SHARED), share);
    }

    /** What was taken back from who has it in no other way. */
    List<Fact> withdrawn(UUID share) {
        return sql.list("""
                select t.organisation, t.share as about, t.incident, t.reference, t.persons,
                    null::text as key, null::text as person, null::text as officer, null::timestamptz as due_at, false as exercise
                from tombstone t where t.share = ?""", row -> fact(row, NoticeKind.WITHDRAWN), share);
    }

    /** What the owner's recipient took up. */
    List<Fact> acknowledged(UUID share) {
        return sql.list("""
                select s.owner as organisation, s.id as about, s.incident, s.reference, i.exercise, n.officer_subject as officer,
                    null::text as key, null::text as person, null::text[] as persons, null::timestamptz as due_at
                from share s join incident i on i.id = s.incident join incident_internal n on n.incident = s.incident
                where s.id = ?""", row -> fact(row, NoticeKind.ACKNOWLEDGED), share);
    }

    /** What one authority asked the other. */
    List<Fact> asked(UUID inquiry) {
        return sql.list("""
                select case when q.from_owner then q.other else q.owner end as organisation, q.id as about, q.incident, i.reference,
                    i.exercise, q.due_at, a.persons, case when q.from_owner then null else n.officer_subject end as officer,
                    null::text as key, null::text as person
                from inquiry q join incident i on i.id = q.incident join incident_internal n on n.incident = q.incident
                join audience a on a.incident = q.incident
                 and a.organisation = case when q.from_owner then q.other else q.owner end
                where q.id = ? and q.answered_at is null""", row -> fact(row, NoticeKind.INQUIRY), inquiry);
    }

    /** What was answered, to whoever asked. */
    List<Fact> answered(UUID inquiry) {
        return sql.list("""
                select case when q.from_owner then q.owner else q.other end as organisation, q.id as about, q.incident, i.reference,
                    i.exercise, a.persons, case when q.from_owner then n.officer_subject end as officer,
                    null::text as key, null::text as person, null::timestamptz as due_at
                from inquiry q join incident i on i.id = q.incident join incident_internal n on n.incident = q.incident
                join audience a on a.incident = q.incident
                 and a.organisation = case when q.from_owner then q.owner else q.other end
                where q.id = ? and q.answered_at is not null""", row -> fact(row, NoticeKind.INQUIRY_ANSWERED), inquiry);
    }

    /** Who is asked whether it has seen indicators, once for all that was asked of it together. */
    List<Fact> sightingAsked(UUID asking, UUID recipient) {
        return sql.list("""
                select case when q.from_owner then q.other else q.owner end as organisation, q.asking as about, q.incident, i.reference,
                    i.exercise, q.due_at, a.persons, case when q.from_owner then null else n.officer_subject end as officer,
                    null::text as key, null::text as person
                from sighting_request q join incident i on i.id = q.incident join incident_internal n on n.incident = q.incident
                join audience a on a.incident = q.incident
                 and a.organisation = case when q.from_owner then q.other else q.owner end
                where q.asking = ? and q.other = ? and q.ended_at is null limit 1""", row -> fact(row, NoticeKind.SIGHTING), asking, recipient);
    }

    /** That one of those asked said something, to whoever asked. */
    List<Fact> sightingAnswered(UUID asking, UUID recipient, Instant at) {
        return sql.list("""
                select case when q.from_owner then q.owner else q.other end as organisation, q.asking as about, q.incident, i.reference,
                    i.exercise, a.persons, case when q.from_owner then n.officer_subject end as officer,
                    q.asking || ' ' || q.other || ' ' || ? as key, null::text as person, null::timestamptz as due_at
                from sighting_request q join incident i on i.id = q.incident join incident_internal n on n.incident = q.incident
                join audience a on a.incident = q.incident
                 and a.organisation = case when q.from_owner then q.owner else q.other end
                where q.asking = ? and q.other = ? limit 1""", row -> fact(row, NoticeKind.SIGHTING_ANSWERED), at.toString(), asking, recipient);
    }

    /** Whom a note mentions, who may read it and has not said that they saw it. */
    List<Fact> mentioned(UUID note) {
        return sql.list("""
                select p.organisation, n.id as about, n.incident, i.reference, i.exercise, p.subject as person, a.persons,
                    null::text as key, null::text as officer, null::timestamptz as due_at
                from note n join note_person p on p.note = n.id join incident i on i.id = n.incident
                join audience a on a.incident = n.incident and a.organisation = p.organisation
                where n.id = ? and p.mentioned and p.seen_at is null and n.withdrawn_at is null
                  and not (p.organisation = n.organisation and p.subject = n.subject)""", row -> fact(row, NoticeKind.MENTION), note);
    }

    /** Who has a task that somebody else gave; a new due time is told anew. */
    List<Fact> task(UUID task) {
        return sql.list("""
                select t.assignee as organisation, t.id as about, t.incident, i.reference, i.exercise, t.person, t.due_at, a.persons,
                    t.id || ' ' || t.assignee || ' ' || coalesce(t.person, '') || ' ' || coalesce(t.due_at::text, '') as key,
                    null::text as officer
                from task t join incident i on i.id = t.incident
                join audience a on a.incident = t.incident and a.organisation = t.assignee
                where t.id = ? and t.state in ('open', 'doing')
                  and (t.person is not null or t.assignee <> t.organisation)
                  and not (t.assignee = t.organisation and t.person = t.subject)""", row -> fact(row, NoticeKind.TASK), task);
    }

    /** What came in by mail and stands on a timeline, unless an officer put it there. */
    List<Fact> mailed(UUID mail) {
        return sql.list("""
                select m.owner as organisation, m.id as about, m.incident, i.reference, i.exercise, n.officer_subject as officer,
                    null::text as key, null::text as person, null::text[] as persons, null::timestamptz as due_at
                from mail m join incident i on i.id = m.incident join incident_internal n on n.incident = m.incident
                where m.id = ? and m.state = 'filed' and m.decided_at is null""", row -> fact(row, NoticeKind.MAIL_RECEIVED), mail);
    }

    /** Who was given an incident by somebody else. */
    List<Fact> assigned(UUID incident) {
        return sql.list("""
                select i.owner as organisation, i.id as about, i.id as incident, i.reference, i.exercise, n.officer_subject as person,
                    n.officer_subject || ' ' || t.id as key,
                    null::text[] as persons, null::text as officer, null::timestamptz as due_at
                from incident i join incident_internal n on n.incident = i.id
                join lateral (select e.id, e.by_name from timeline e
                              where e.incident = i.id and e.kind in ('officer-assigned', 'handed-over')
                              order by e.recorded_at desc, e.id desc limit 1) t on true
                where i.id = ? and n.officer_subject is not null and i.status = 'open' and t.by_name is distinct from n.officer_name""", row -> fact(row, NoticeKind.ASSIGNED), incident);
    }

    /** What its owner closed or opened again, to whoever has it by a share. */
    List<Fact> status(UUID incident, int version, NoticeKind kind) {
        return sql.list("""
                select a.organisation, a.incident as about, a.incident, i.reference, i.exercise, a.persons, a.incident || ' ' || ? as key,
                    null::text as person, null::text as officer, null::timestamptz as due_at
                from audience a join incident i on i.id = a.incident where a.incident = ? and a.share is not null""", row -> fact(row, kind), Integer.toString(version), incident);
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
        return sql.list("""
                select c.owner as organisation, c.id as about, c.incident, i.reference, c.regime, c.regime_version, c.obligation, c.due_at,
                    n.officer_subject as officer, m.mark as key,
                    null::text as person, null::text[] as persons, false as exercise
                from clock c join incident i on i.id = c.incident join incident_internal n on n.incident = c.incident
                cross join lateral (select ? || c.id || ':' || extract(epoch from c.due_at)::bigint as mark) m
                where c.met_at is null and c.dropped_at is null and not c.exercise and c.owed_by = 'authority'
                  and c.due_at is not null and %s and not exists (select from notice_mark k where k.mark = m.mark)
                order by c.due_at limit %d""".formatted(when, AT_ONCE), row -> clock(row, kind, hours), mark, one, other);
    }

    /** What entities asked and nobody answered. */
    List<Fact> questions(Instant now) {
        return sql.list("""
                select q.owner as organisation, q.id as about, q.incident, i.reference, i.exercise, q.due_at,
                    n.officer_subject as officer, m.mark as key,
                    null::text as person, null::text[] as persons
                from question q join incident i on i.id = q.incident join incident_internal n on n.incident = q.incident
                cross join lateral (select 'question:' || q.id as mark) m
                where q.from_entity and q.answered_at is null and i.status = 'open' and q.asked_at > ?
                  and not exists (select from notice_mark k where k.mark = m.mark)
                order by q.asked_at limit %d""".formatted(AT_ONCE), row -> fact(row, NoticeKind.QUESTION), now.minus(LATE));
    }

    /** That it was looked at, whoever was told. */
    void mark(List<Fact> facts, Instant now) {
        sql.run(
                "insert into notice_mark (mark, at) select m, ? from unnest(?::text[]) m on conflict do nothing",
                now,
                facts.stream().map(Fact::key).toArray(String[]::new));
    }

    private Fact clock(Row row, NoticeKind kind, @Nullable Integer hours) {
        var stage = row.text("obligation");
        var label = regimes.exact(row.text("regime"), row.number("regime_version"))
                .flatMap(regime -> regime.stage(stage))
                .map(StageRule::label)
                .orElseGet(() -> new Wording(stage, stage));
        return new Fact(
                row.uuid("organisation"),
                kind,
                row.uuid("about"),
                row.text("key"),
                row.uuid("incident"),
                row.text("reference"),
                null,
                null,
                row.textOrNull("officer"),
                stage,
                label,
                row.instant("due_at"),
                hours,
                false,
                false);
    }

    private static Fact fact(Row row, NoticeKind kind) {
        var about = row.uuid("about");
        var key = row.textOrNull("key");
        return new Fact(
                row.uuid("organisation"),
                kind,
                about,
                key == null ? about.toString() : key,
                row.uuid("incident"),
                row.text("reference"),
                row.textOrNull("person"),
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
