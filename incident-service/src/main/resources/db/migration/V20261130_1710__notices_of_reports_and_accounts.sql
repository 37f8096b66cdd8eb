-- Notices of situation reports, of entities' accounts, and of rules that pause.
alter table notice drop constraint notice_topic_check;
alter table notice add constraint notice_topic_check check (topic in ('incident', 'match', 'escalation', 'mail', 'entity', 'rules'));

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
        else not gone and exists (select from audience a
                                  where a.organisation = (select vallum_caller()) and a.incident = notice.incident)
          or gone and exists (select from tombstone t
                              where t.organisation = (select vallum_caller()) and t.incident = notice.incident) end);

-- Who wrote a report is not told that they did.
alter table situation_report add column written_by text;
create index situation_report_escalation on situation_report (escalation, edition);

-- When an organisation came to be what it is, as the event said: a directory that is rebuilt from the topic tells nobody of old news.
alter table organisation add column status_at timestamptz;
comment on column organisation.status_at is 'When its status or confirming authority last changed; null when that is not known.';
create index organisation_status_at on organisation (status_at) where kind = 'entity' and confirmed_by is not null;

-- What the job reads to say who is told: of a report which incidents are in it and for whom, never what it says.
grant select (id, escalation, owner, edition, recipients, incidents, written_by) on situation_report to ${job};
create policy notices on situation_report for select to ${job} using (vallum_job('notices'));
grant select (organisation, incident, fields) on redaction to ${job};
create policy notices on redaction for select to ${job} using (vallum_job('notices'));
grant select (version) on saved_view to ${job};
create index notice_rule_view on notice_rule (organisation, view) where view is not null;
