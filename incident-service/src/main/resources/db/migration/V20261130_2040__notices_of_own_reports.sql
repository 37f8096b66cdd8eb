-- Notices to entities, of their own reports: what the authority answered, asks and waits for, and what is due. One stays while the entity sees
-- the report (decision 104).
alter table notice drop constraint notice_topic_check;
alter table notice add constraint notice_topic_check
    check (topic in ('incident', 'match', 'escalation', 'mail', 'entity', 'rules', 'download', 'group', 'summary', 'finding', 'report'));
alter table notice drop constraint notice_incident_named;
alter table notice add constraint notice_incident_named
    check (topic not in ('incident', 'report') or incident is not null and reference is not null);

drop policy own on notice;
create policy own on notice for select to ${app} using (
    organisation = (select vallum_caller()) and reader = (select vallum_reader())
    and case topic
        when 'match' then exists (select from blind_match m where m.owner = (select vallum_caller()) and m.id = notice.about)
        when 'escalation' then exists (
            select from escalation e where e.id = notice.about
               and (e.owner = (select vallum_caller())
                 or e.confirmed_at is not null and (select vallum_caller()) = any (e.recipients)))
            -- of a report while its reader may read it: the report's own policies say so
            and (kind <> 'situation-reported'
              or exists (select from situation_report s where s.escalation = notice.about and s.id::text = notice.key))
        when 'mail' then exists (select from mail m where m.owner = (select vallum_caller()) and m.id = notice.about)
        when 'entity' then exists (
            select from organisation o where o.id = notice.about and o.confirmed_by = (select vallum_caller()))
        when 'rules' then exists (
            select from notice_rule r where r.organisation = (select vallum_caller()) and r.id = notice.about
               and r.reader = (select vallum_reader()))
        -- the ledger outlives the right to what it names
        when 'download' then exists (
            select from download d where d.organisation = (select vallum_caller()) and d.id = notice.about and d.recall is not null)
        when 'group' then case kind when 'group-left' then vallum_left(about) else vallum_member(about) end
        when 'summary' then exists (
            select from summary_filing f where f.id = notice.about and f.filed_at is not null
               and (select vallum_caller()) in (f.owner, f.recipient))
        when 'finding' then exists (select from summary_finding f where f.id = notice.about)
        when 'report' then exists (
            select from entity_audience e where e.organisation = (select vallum_caller()) and e.incident = notice.incident)
        else not gone and exists (select from audience a
                                  where a.organisation = (select vallum_caller()) and a.incident = notice.incident)
          or gone and exists (select from tombstone t
                              where t.organisation = (select vallum_caller()) and t.incident = notice.incident) end);

-- Whoever no longer sees the report keeps nothing of it.
create function notice_of_report_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from notice where organisation = old.organisation and incident = old.incident and topic = 'report';
    return null;
end $$;
create trigger notice_over after delete on entity_audience for each row execute function notice_of_report_over();

-- What the job reads to say who is told: which entity sees which report.
grant select on entity_audience to ${job};
create policy notices on entity_audience for select to ${job} using (vallum_job('notices'));
create index clock_owed_by_entity on clock (due_at)
    where met_at is null and dropped_at is null and not exercise and owed_by = 'entity' and due_at is not null;
create index question_asked on question (asked_at) where not from_entity and answered_at is null;
