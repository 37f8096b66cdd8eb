package eu.vallum.incident.notice;

import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of mails that were ordered, and of what waits for one. As the job. */
@Singleton
class Mailings {
    private static final String CLOCKS = Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::clock)
            .map(kind -> "'" + kind.code() + "'")
            .collect(Collectors.joining(", "));

    /** Of a kind, who is told of it. */
    private static final String ROLES = Arrays.stream(NoticeKind.values())
            .filter(kind -> !kind.roles().equals(Reader.WORKERS))
            .map(kind -> "when '" + kind.code() + "' then " + array(kind.roles()))
            .collect(Collectors.joining(" ", "case n.kind ", " else " + array(Reader.WORKERS) + " end"));

    /** What its reader may still be told: they see the incident, or its tombstone; it is not read, not met, not taken back. */
    private static final String STILL = """
            n.read_at is null
            and case n.topic
              when 'match' then exists (select from blind_match m where m.owner = n.organisation and m.ended_at is null
                                          and (n.kind = 'match' or m.id = n.about))
              when 'escalation' then exists (
                select from escalation e where e.id = n.about
                   and (e.owner = n.organisation or e.confirmed_at is not null and n.organisation = any (e.recipients))
                   and case n.kind when 'escalation-ended' then true
                     when 'situation-reported' then %3$s
                     else e.ended_at is null and (n.kind = 'escalated') = (e.confirmed_at is not null) end)
              when 'mail' then exists (select from mail m where m.owner = n.organisation and m.state = 'waiting')
              when 'entity' then exists (select from organisation o where o.id = n.about and o.confirmed_by = n.organisation
                                           and (n.kind = 'entity-confirmed') = (o.status = 'active'))
              when 'rules' then exists (select from notice_rule r where r.organisation = n.organisation and r.id = n.about
                                          and r.view is not null)
              when 'download' then exists (select from download d where d.organisation = n.organisation and d.id = n.about
                                             and d.recall is not null and d.destroyed_at is null)
              when 'group' then exists (select from group_member m where m.organisation = n.organisation and m.sharing_group = n.about
                                          and (n.kind = 'group-joined') = (m.removed_at is null))
              when 'summary' then exists (select from summary_filing f where f.id = n.about and f.filed_at is not null
                                            and n.organisation in (f.owner, f.recipient))
              when 'finding' then exists (select from summary_finding f join organisation o on o.id = n.organisation and o.kind = 'spoc'
                                          where f.id = n.about)
              when 'report' then exists (select from entity_audience e where e.organisation = n.organisation and e.incident = n.incident)
              else n.kind = 'withdrawn' and n.gone
                 and exists (select from tombstone t where t.organisation = n.organisation and t.incident = n.incident
                               and (t.persons is null or n.reader = any (t.persons)))
              or not n.gone
                 and exists (select from audience a where a.organisation = n.organisation and a.incident = n.incident
                               and (a.persons is null or n.reader = any (a.persons))) end
            and (n.kind not in (%1$s)
              or exists (select from clock c where c.id = n.about and c.met_at is null and c.dropped_at is null))
            and case when n.kind in ('opening-asked', 'opening-answered')
              then exists (select from blind_request r where r.id = n.key::uuid and (n.kind = 'opening-asked') = (r.answered_at is null))
              else true end
            and (n.kind <> 'stage-submitted'
              or exists (select from stage_document d where d.id = n.about and d.owner = n.organisation)
                 and not exists (select from stage_recall r where r.document = n.about))
            and (n.kind <> 'forwarding-asked' or exists (select from forwarding f where f.id = n.about and f.outcome is null))
            and (n.kind <> 'unattached' or exists (select from incident i where i.id = n.incident and i.entity_id is null))
            and (n.kind <> 'sighting'
              or exists (select from sighting_request q where q.asking = n.about and q.incident = n.incident and q.ended_at is null
                           and n.organisation in (q.owner, q.other)))
            and (n.kind <> 'question-asked' or exists (select from question q where q.id = n.about and q.answered_at is null))
            and (n.kind <> 'mention' or exists (select from note m where m.id = n.about and m.withdrawn_at is null))
            and (n.reader like 'mailbox:%%' or n.reader = 'client'
              or exists (select from power_grant g where g.organisation = n.organisation and g.subject = n.reader and not g.revoked
                           and g.role = any (%2$s) and (g.valid_until is null or g.valid_until > ?)))""".formatted(CLOCKS, ROLES, Notices.READABLE);

    private final Sql sql;

    Mailings(Sql sql) {
        this.sql = sql;
    }

    private static String array(List<String> roles) {
        return "array['" + String.join("', '", roles) + "']";
    }

    /** Forgets of a reader what need not be mailed any more. */
    void drop(Rule rule, Instant now) {
        sql.run(
                "update notice n set pending = null where n.organisation = ? and n.reader = ? and n.pending is not null and not ("
                        + STILL + ")",
                rule.organisation(),
                rule.reader(),
                now);
    }

    /** Since when the oldest of each waits. */
    record Waiting(
            boolean urgent,
            @Nullable Instant calm,
            @Nullable Instant digest) {}

    Waiting waiting(Rule rule) {
        return java.util.Objects.requireNonNull(sql.first(
                """
                select count(*) filter (where pending = 'urgent') > 0 as urgent, min(at) filter (where pending = 'calm') as calm,
                    min(at) filter (where pending = 'digest') as digest
                from notice where organisation = ? and reader = ? and pending is not null""",
                row -> new Waiting(row.flag("urgent"), row.instantOrNull("calm"), row.instantOrNull("digest")),
                rule.organisation(),
                rule.reader()));
    }

    /** A mail with everything of these that waits; empty when there is one of that period already. */
    Optional<UUID> make(Rule rule, Timing.Decision decision, Instant now) {
        var id = UuidV7.next();
        int made = sql.run(
                "insert into notice_mailing (id, organisation, rule, made_at, period) values (?, ?, ?, ?, ?::timestamptz) on conflict do nothing",
                id,
                rule.organisation(),
                rule.id().value(),
                now,
                decision.period());
        if (made == 0) {
            return Optional.empty();
        }
        sql.run("""
                update notice set pending = null, mailing = ? where organisation = ? and reader = ?
                  and (pending = 'urgent' and ? or pending = 'calm' and ? or pending = 'digest' and at < ?::timestamptz)""", id, rule.organisation(), rule.reader(), decision.urgent(), decision.calm(), decision.period());
        return Optional.of(id);
    }

    /** How a mail is written; empty when its rules do not name that mailbox any more. */
    Optional<Head> head(UUID mailing, String mailbox) {
        return Optional.ofNullable(sql.first(
                """
                select m.period is not null as digest, r.language, r.zone from notice_mailing m
                join notice_rule r on r.organisation = m.organisation and r.id = m.rule
                where m.id = ? and r.confirmed_at is not null and lower(r.mailbox) = lower(?)""", row -> new Head(row.flag("digest"), row.text("language"), row.text("zone")), mailing, mailbox));
    }

    /** How a mail is written. */
    record Head(boolean digest, String language, String zone) {}

    /** What it tells, as far as its reader may still be told; what is due soonest first. */
    List<NoticeView> told(UUID mailing, Instant now, int limit) {
        return sql.list(
                "select n.id, n.kind, n.incident, n.reference, n.about, n.stage, n.stage_en, n.stage_fr, n.due_at, n.at, n.read_at, n.gone"
                        + " from notice n where n.mailing = ? and " + STILL
                        + " order by n.kind not in (" + CLOCKS + "), n.due_at, n.at, n.id limit " + limit,
                NoticeView::of,
                mailing,
                now);
    }

    long count(UUID mailing, Instant now) {
        var counted = sql.first(
                "select count(*) as n from notice n where n.mailing = ? and " + STILL,
                row -> row.big("n"),
                mailing,
                now);
        return counted == null ? 0 : counted;
    }

    /** Whether a note that mentions somebody is still there to be read. */
    boolean stands(UUID note) {
        return sql.first(
                        "select true as yes from note where id = ? and withdrawn_at is null",
                        row -> row.flag("yes"),
                        note)
                != null;
    }
}
