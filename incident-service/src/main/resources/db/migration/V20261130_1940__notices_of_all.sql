-- Notices of files that may not be kept, of stages, of requests to forward, of labels, of sharing groups, and of summaries and findings.
alter table notice drop constraint notice_topic_check;
alter table notice add constraint notice_topic_check
    check (topic in ('incident', 'match', 'escalation', 'mail', 'entity', 'rules', 'download', 'group', 'summary', 'finding'));

-- Whether the caller's organisation was taken out of a group; who is out sees neither the group nor that row.
create function vallum_left(of uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from group_member m where m.organisation = vallum_caller() and m.sharing_group = of and m.removed_at is not null)
$$;

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
        else not gone and exists (select from audience a
                                  where a.organisation = (select vallum_caller()) and a.incident = notice.incident)
          or gone and exists (select from tombstone t
                              where t.organisation = (select vallum_caller()) and t.incident = notice.incident) end);

-- Who wrote something is not told that they did. The session knows who writes; a program has no name of its own there.
alter table stage_document add column by_subject text default nullif(vallum_person(), '');
alter table stage_recall add column by_subject text default nullif(vallum_person(), '');

-- What the job reads to say who is told: whose it is and when, never what it says or why.
grant select (id, incident, owner, regime, regime_version, stage, by_subject) on stage_document to ${job};
grant select (document, incident, owner, by_subject) on stage_recall to ${job};
grant select (id, incident, owner, spoc, outcome) on forwarding to ${job};
grant select (sharing_group, owner, organisation, since, removed_at) on group_member to ${job};
grant select (id, owner, recipient, filed_at) on summary_filing to ${job};
grant select (id, owner) on summary_finding to ${job};
do $$
declare t text;
begin
    foreach t in array array['download', 'stage_document', 'stage_recall', 'forwarding', 'group_member', 'summary_filing', 'summary_finding'] loop
        execute format('create policy notices on %I for select to ${job} using (vallum_job(''notices''))', t);
    end loop;
end $$;
