-- An escalation is about incidents of its owner and of others that share theirs with it (decision 103). What its owner no longer has leaves it,
-- and takes along the reports that it stands in. That an incident exists, and goes together with what hangs on it, the keys of exercises say.
alter table escalation_incident drop constraint escalation_incident_owner_incident_fkey;

-- How many incidents it began with, and how many reports were written: the rows that its owner still sees tell neither.
alter table escalation add column links integer, add column editions integer not null default 0;
alter table escalation no force row level security;
alter table escalation_incident no force row level security;
alter table situation_report no force row level security;
update escalation e set
    links = (select count(*) from escalation_incident l where l.escalation = e.id),
    editions = (select coalesce(max(r.edition), 0) from situation_report r where r.escalation = e.id);
alter table escalation force row level security;
alter table escalation_incident force row level security;
alter table situation_report force row level security;
alter table escalation alter column links set not null;
grant update (editions) on escalation to ${app};

drop policy own on escalation_incident;
create policy own on escalation_incident for select to ${app} using (
    owner = (select vallum_caller())
    and exists (select from audience a where a.organisation = (select vallum_caller()) and a.incident = escalation_incident.incident));
create policy link on escalation_incident for insert to ${app} with check (
    owner = (select vallum_caller())
    and exists (select from audience a where a.organisation = (select vallum_caller()) and a.incident = escalation_incident.incident));

-- Whoever owns the escalation, too, reads and writes a report only while it has every incident in it with nothing withheld.
drop policy own on situation_report;
drop policy told on situation_report;
drop policy write on situation_report;
create function vallum_has_whole(incidents uuid[]) returns boolean language sql stable set search_path = public, pg_temp as $$
    select not exists (select from unnest(incidents) linked(id)
                       where not exists (select from audience a where a.organisation = vallum_caller() and a.incident = linked.id))
       and not exists (select from redaction r
                       where r.organisation = vallum_caller() and r.incident = any (incidents) and cardinality(r.fields) > 0)
$$;
create policy party on situation_report for select to ${app} using (
    ((select vallum_caller()) = owner or (select vallum_caller()) = any (recipients)) and vallum_has_whole(incidents));
create policy write on situation_report for insert to ${app} with check (
    (select vallum_caller()) = owner and vallum_has_whole(incidents));

-- Who escalates another's incident says so on its owner's timeline, where only the owner reads it.
create policy escalate on timeline for insert to ${app} with check (
    internal and kind in ('escalated', 'escalation-ended') and organisation = (select vallum_caller())
    and exists (select from audience a where a.organisation = (select vallum_caller()) and a.incident = timeline.incident
                  and a.owner = timeline.owner));
