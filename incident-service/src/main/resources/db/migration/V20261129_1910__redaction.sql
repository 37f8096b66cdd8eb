-- What an owner withholds of one incident from one recipient, field by field, beside what the label withholds from everybody.
--
-- Row security can't hide a column. So whoever something is withheld from sees no row of incident at all; it sees the incident through
-- incident_seen, where what is withheld was replaced inside the database. A query that forgets the view shows it nothing: it fails closed.
-- What stands in rows of its own, indicators and the timeline, the policies of those tables withhold.
create table redaction (
    owner        uuid        not null,
    incident     uuid        not null,
    organisation uuid        not null check (organisation <> owner),
    fields       text[]      not null check (fields <@ array['title', 'summary', 'entity.name', 'severity', 'suspectedMalicious',
                                                             'crossBorder', 'indicators', 'timeline']),
    changed_at   timestamptz not null,
    changed_by   text        not null,
    primary key (owner, incident, organisation),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on table redaction is 'No fields: nothing is withheld any more. Rows stay, so that a share given anew begins as the last one ended.';
create index redaction_of on redaction (organisation, incident);
alter table redaction enable row level security;
alter table redaction force row level security;
create policy maintain on redaction to ${owner} using (true) with check (true);
grant select, insert on redaction to ${app};
grant update (fields, changed_at, changed_by) on redaction to ${app};
create policy own on redaction to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy concerns on redaction for select to ${app} using (organisation = vallum_caller());

drop policy visible on incident;
create policy visible on incident for select to ${app}
    using (exists (select from audience a where a.organisation = vallum_caller() and a.incident = incident.id)
       and not exists (select from redaction r
                       where r.organisation = vallum_caller() and r.incident = incident.id and r.fields <> '{}'));

-- An incident without some of its fields: the reference, nothing or unknown stands in their place.
create function vallum_without(i incident, fields text[]) returns incident language sql stable as $$
    select jsonb_populate_record(i,
        '{"circumstances": {}}'::jsonb
        || case when 'title' = any (fields) then jsonb_build_object('title', i.reference) else '{}' end
        || case when 'summary' = any (fields) then '{"summary": ""}'::jsonb else '{}' end
        || case when 'entity.name' = any (fields) then '{"entity_id": null, "entity_name": "", "reported_by": null}'::jsonb else '{}' end
        || case when 'severity' = any (fields) then '{"severity": "unknown"}'::jsonb else '{}' end
        || case when 'suspectedMalicious' = any (fields) then '{"malicious": "unknown"}'::jsonb else '{}' end
        || case when 'crossBorder' = any (fields) then '{"cross_border": "unknown", "affected": []}'::jsonb else '{}' end)
$$;

-- The incidents of which something is withheld from the caller, without it.
create function vallum_redacted() returns setof incident
    language sql stable security definer rows 10 set search_path = public, pg_temp as $$
    select less.*
    from redaction r
    join audience a on a.organisation = r.organisation and a.incident = r.incident
    join incident i on i.id = r.incident
    cross join lateral vallum_without(i, r.fields) less
    where r.organisation = vallum_caller() and r.fields <> '{}'
$$;
-- The second half is a subquery of its own (offset 0): a bare function in a union keeps the planner from looking single incidents up by
-- their id, and every join would read all of them.
create view incident_seen with (security_invoker = true) as
    select * from incident union all select less.* from (select * from vallum_redacted() offset 0) less;
comment on view incident_seen is 'Incidents as the caller may read them. Whatever recipients read goes by this.';
grant select on incident_seen to ${app};

drop policy shared on indicator;
create policy shared on indicator for select to ${app}
    using (not restricted
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = indicator.incident)
       and not exists (select from redaction r
                       where r.organisation = vallum_caller() and r.incident = indicator.incident and 'indicators' = any (r.fields)));
drop policy shared on timeline;
create policy shared on timeline for select to ${app}
    using (not internal
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = timeline.incident)
       and not exists (select from redaction r
                       where r.organisation = vallum_caller() and r.incident = timeline.incident and 'timeline' = any (r.fields)));
drop policy own on crossing;
create policy own on crossing for select to ${app}
    using (organisation = vallum_caller()
       and not exists (select from redaction r
                       where r.organisation = vallum_caller() and r.incident = crossing.incident and 'crossBorder' = any (r.fields)));

-- Whoever has the incident is told that it reads differently now, and nobody else.
create function redaction_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into change (organisation, incident, version, at, withdrawn)
    select a.organisation, i.id, i.version, new.changed_at, false
    from audience a join incident i on i.id = a.incident
    where a.organisation = new.organisation and a.incident = new.incident;
    return null;
end $$;
create trigger moved after insert or update of fields on redaction for each row execute function redaction_moved();

-- A single point of contact that forwards can't give what it was not given: its recipients inherit what is withheld from it.
create function redaction_inherited() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into redaction as known (owner, incident, organisation, fields, changed_at, changed_by)
    select new.owner, new.incident, new.recipient, r.fields, new.shared_at, new.shared_by
    from redaction r where r.organisation = vallum_caller() and r.incident = new.incident and r.fields <> '{}'
    on conflict (owner, incident, organisation) do update
        set fields = (select array_agg(distinct f) from unnest(known.fields || excluded.fields) f),
            changed_at = excluded.changed_at, changed_by = excluded.changed_by;
    return null;
end $$;
create trigger forwards_less after insert on share for each row
    when (new.basis = 'NIS2 Art. 23(8)') execute function redaction_inherited();
