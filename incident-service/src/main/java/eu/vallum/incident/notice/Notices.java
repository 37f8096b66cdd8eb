package eu.vallum.incident.notice;

import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of notices, as their readers reach them. Who has an incident no longer finds what is left of its notices while it has a tombstone. */
@Singleton
class Notices {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final int COUNTED = 99;
    /** Of an escalation {@code e} whether the report that a notice {@code n} names is one that its reader may read. */
    static final String READABLE = """
            exists (
                select from situation_report s where s.escalation = e.id and s.id::text = n.key
                   and not exists (
                     select from unnest(s.incidents) l(id)
                     left join audience b on b.organisation = n.organisation and b.incident = l.id
                        and (b.persons is null or n.reader = any (b.persons))
                     left join redaction d on d.organisation = n.organisation and d.incident = l.id and cardinality(d.fields) > 0
                     where b.incident is null or d.incident is not null))""";

    private static final String SELECT = """
            select n.id, n.kind, n.incident, n.reference, n.about, n.stage, n.stage_en, n.stage_fr, n.due_at, n.at, n.read_at, n.gone,
                n.organisation, n.reader, case when n.gone then t.persons else a.persons end as persons
            from notice n
            left join audience a on a.organisation = n.organisation and a.incident = n.incident and not n.gone
            left join lateral (select b.persons, true as there from tombstone b
                               where b.organisation = n.organisation and b.incident = n.incident and n.gone
                               order by b.withdrawn_at desc, b.share limit 1) t on true
            where n.organisation = ? and n.reader = ? and case n.topic
                when 'match' then exists (select from blind_match m where m.owner = n.organisation and m.id = n.about)
                when 'escalation' then exists (
                    select from escalation e where e.id = n.about
                       and (e.owner = n.organisation or e.confirmed_at is not null and n.organisation = any (e.recipients))
                       and (n.kind <> 'situation-reported'
                         or %s))
                when 'mail' then exists (select from mail m where m.owner = n.organisation and m.id = n.about)
                when 'entity' then exists (select from organisation o where o.id = n.about and o.confirmed_by = n.organisation)
                when 'rules' then exists (select from notice_rule r where r.organisation = n.organisation and r.id = n.about
                                            and r.reader = n.reader)
                when 'download' then exists (select from download d where d.organisation = n.organisation and d.id = n.about
                                               and d.recall is not null)
                when 'group' then case n.kind when 'group-left' then vallum_left(n.about) else vallum_member(n.about) end
                when 'summary' then exists (select from summary_filing f where f.id = n.about and f.filed_at is not null
                                              and n.organisation in (f.owner, f.recipient))
                when 'finding' then exists (select from summary_finding f join organisation o on o.id = n.organisation and o.kind = 'spoc'
                                            where f.id = n.about)
                when 'report' then exists (select from entity_audience e where e.organisation = n.organisation and e.incident = n.incident)
                else a.incident is not null or t.there end\s""".formatted(READABLE);

    /**
     * Inserts one row a reader: everybody with a power there, the programs, and the mailboxes, as each of them wants it. Whose rules name a
     * saved list is told of an incident only when passing names them; those that were held are answered with their list.
     */
    private static final String RAISE = """
            with f as (select ?::uuid as organisation, ?::text as kind, ?::text as topic, ?::text[] as roles, ?::text as usual,
                    ?::boolean as clock, ?::text as key, ?::uuid as about, ?::uuid as incident, ?::text as reference, ?::text as person,
                    ?::text as author, ?::text[] as persons, ?::text as officer, ?::text as stage, ?::text as stage_en,
                    ?::text as stage_fr, ?::timestamptz as due_at, ?::integer as warn, ?::boolean as exercise, ?::boolean as gone, ?::text[] as passing,
                    ?::timestamptz as now),
            granted as (
                select distinct g.subject from f join power_grant g on g.organisation = f.organisation
                where g.role = any (f.roles) and not g.revoked and g.valid_from <= f.now
                  and (g.valid_until is null or g.valid_until > f.now)),
            readers as (
                select case when subject like 'client:%' then 'client' else subject end as reader from granted
                union
                select r.reader from f join notice_rule r on r.organisation = f.organisation and r.reader like 'mailbox:%'),
            told as (
            select f.*, p.reader,
                case when f.exercise or r.confirmed_at is null then null when w.way = 'digest' then 'digest'
                     when w.way = 'mail' then case when f.clock then 'urgent' else 'calm' end end as pending,
                case when f.passing is null and f.person is null and not f.gone and f.topic = 'incident' then r.view end as held
            from f cross join readers p
            left join notice_rule r on r.organisation = f.organisation and r.reader = p.reader
            left join listing l on l.organisation = f.organisation and l.incident = f.incident
            cross join lateral (select coalesce(r.ways ->> f.kind, f.usual) as way) w
            where w.way <> 'off' and (f.passing is null or p.reader = any (f.passing))
              and (p.reader not like 'mailbox:%' or r.confirmed_at is not null and w.way <> 'page')
              and (f.person is null or p.reader = f.person)
              and (f.author is null or p.reader <> f.author)
              and (f.persons is null or p.reader = any (f.persons))
              and (f.warn is null or coalesce(r.warn_hours, 6) = f.warn)
              and (f.person is not null or f.gone or f.topic <> 'incident'
                or (f.officer is null or p.reader = f.officer or p.reader = 'client' or not coalesce(r.mine, true))
               and (coalesce(cardinality(r.sectors), 0) = 0 or l.sector = any (r.sectors))
               and (r.severity is null or l.rank = 0 or l.rank >= vallum_rank(r.severity)))),
            put as (
            insert into notice (id, organisation, reader, kind, topic, key, about, incident, reference, stage, stage_en, stage_fr, due_at, at,
                gone, pending)
            select uuidv7(), organisation, reader, kind, topic, key, about, incident, reference, stage, stage_en, stage_fr, due_at, now,
                gone, pending
            from told where held is null
            on conflict do nothing
            returning reader, pending is not null as waits)
            select reader, waits, null::uuid as held from put union all select reader, false, held from told where held is not null""";

    private final Sql sql;

    Notices(Sql sql) {
        this.sql = sql;
    }

    /** A row with whom it is for, which the use case checks again. */
    record Stored(NoticeView view, UUID organisation, String reader, Set<String> persons) {
        static Stored of(Row row) {
            return new Stored(
                    NoticeView.of(row),
                    row.uuid("organisation"),
                    row.text("reader"),
                    row.textOrNull("persons") == null ? Set.of() : Set.copyOf(row.texts("persons")));
        }
    }

    /** A reader's answer: whether a mail waits for them, or by which list they are still to be asked. */
    private record Told(
            String reader, boolean waits, @Nullable UUID held) {}

    /**
     * Tells a fact, once. As the job.
     *
     * @param passing whom alone, as the lists of their rules show the incident; null for all whose rules name none
     * @return who was not told yet, because their rules name a list
     */
    List<Filtering.Held> raise(Fact fact, @Nullable Set<String> passing, Instant now) {
        var label = fact.label();
        var told = sql.list(
                RAISE,
                row -> new Told(row.text("reader"), row.flag("waits"), row.uuidOrNull("held")),
                fact.organisation(),
                fact.kind().code(),
                fact.kind().topic().code(),
                fact.kind().roles().toArray(String[]::new),
                fact.kind().usual().code(),
                fact.kind().clock(),
                fact.key(),
                fact.about(),
                fact.incident(),
                fact.reference(),
                fact.person(),
                fact.author(),
                fact.persons(),
                fact.officer(),
                fact.stage(),
                label == null ? null : label.en(),
                label == null ? null : label.fr(),
                fact.dueAt(),
                fact.warnHours(),
                fact.exercise(),
                fact.gone(),
                passing == null ? null : passing.toArray(String[]::new),
                now);
        var waiting = told.stream().filter(Told::waits).map(Told::reader).toArray(String[]::new);
        if (waiting.length > 0) {
            sql.run(
                    "update notice_rule set look_at = least(coalesce(look_at, ?), ?) where organisation = ? and reader = any (?)",
                    now,
                    now,
                    fact.organisation(),
                    waiting);
        }
        return told.stream()
                .flatMap(one -> Stream.ofNullable(one.held()).map(view -> new Filtering.Held(one.reader(), view)))
                .toList();
    }

    /** Newest first. */
    List<Stored> page(UUID organisation, String reader, boolean unread, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                SELECT + (unread ? "and n.read_at is null " : "")
                        + "and (n.at, n.id) < (?, ?) order by n.at desc, n.id desc limit ?",
                Stored::of,
                organisation,
                reader,
                from.at(),
                from.id(),
                limit);
    }

    List<Stored> find(UUID organisation, String reader, NoticeId id) {
        return sql.list(SELECT + "and n.id = ?", Stored::of, organisation, reader, id.value());
    }

    /** Whose notices wait to be read, as far as they are counted. */
    List<Stored> unread(UUID organisation, String reader) {
        return page(organisation, reader, true, null, COUNTED + 1);
    }

    static int counted() {
        return COUNTED;
    }

    void read(UUID organisation, String reader, NoticeId id, Instant now) {
        sql.run(
                "update notice set read_at = ? where organisation = ? and reader = ? and id = ? and read_at is null",
                now,
                organisation,
                reader,
                id.value());
    }

    /** All that had come by then. */
    void readAll(UUID organisation, String reader, Instant until, Instant now) {
        sql.run(
                "update notice set read_at = ? where organisation = ? and reader = ? and at <= ? and read_at is null",
                now,
                organisation,
                reader,
                until);
    }

    /** Organisations of which somebody has notices that were not told live, marked as told with a batch each. As the job. */
    List<UUID[]> tell(int limit) {
        return sql.list("""
                with untold as (select id, organisation from notice where batch is null limit %d for update skip locked),
                batches as (select organisation, uuidv7() as batch from (select distinct organisation from untold) o),
                told as (update notice n set batch = b.batch from untold u join batches b on b.organisation = u.organisation where n.id = u.id)
                select organisation, batch from batches""".formatted(limit), row -> new UUID[] {row.uuid("organisation"), row.uuid("batch")});
    }

    /** What is older than that; how many rows went. */
    int forget(Instant now, Duration age) {
        return sql.run("delete from notice where at < ?", now.minus(age))
                + sql.run("delete from notice_mailing where made_at < ?", now.minus(age))
                + sql.run("delete from notice_mark where at < ?", now.minus(age))
                + sql.run("delete from notice_code where asked_at < ?", now.minus(Duration.ofDays(1)));
    }
}
