-- Notices about what is no incident: matches of blind correlation, escalations, mail in triage. Such a row names no incident and no reference;
-- it is its reader's while their organisation may see what it is about, asked again at every reading.
alter table notice add column topic text not null default 'incident' check (topic in ('incident', 'match', 'escalation', 'mail'));
comment on column notice.topic is 'What kind of thing it is about: the incident, or what about names.';
alter table notice alter column incident drop not null, alter column reference drop not null;
alter table notice add constraint notice_incident_named check (topic <> 'incident' or incident is not null and reference is not null);

drop policy own on notice;
create policy own on notice for select to ${app} using (
    organisation = (select vallum_caller()) and reader = (select vallum_reader())
    and case topic
        when 'match' then exists (select from blind_match m where m.owner = (select vallum_caller()) and m.id = notice.about)
        when 'escalation' then exists (
            select from escalation e where e.id = notice.about
               and (e.owner = (select vallum_caller())
                 or e.confirmed_at is not null and (select vallum_caller()) = any (e.recipients)))
        when 'mail' then exists (select from mail m where m.owner = (select vallum_caller()) and m.id = notice.about)
        else not gone and exists (select from audience a
                                  where a.organisation = (select vallum_caller()) and a.incident = notice.incident)
          or gone and exists (select from tombstone t
                              where t.organisation = (select vallum_caller()) and t.incident = notice.incident) end);

-- Who ended an escalation is not told that they did.
alter table escalation add column ended_by text;
grant update (ended_by) on escalation to ${app};

-- What the job reads to say who is told: whose it is and when. Of a match neither the digest nor who else has the value, of a request neither
-- what it says nor who asked, of an escalation's incidents which they are.
grant select (id, found_at, ended_at) on blind_match to ${job};
grant select (match_from, match_to) on blind_request to ${job};
grant select on escalation_incident to ${job};
do $$
declare t text;
begin
    foreach t in array array['blind_match', 'blind_request', 'escalation', 'escalation_incident'] loop
        execute format('create policy notices on %I for select to ${job} using (vallum_job(''notices''))', t);
    end loop;
end $$;
create index mail_waiting on mail (taken_at) where state = 'waiting';
create index incident_unattached on incident (received_at) where entity_id is null and reported_by is null and status = 'open';
