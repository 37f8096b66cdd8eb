-- The register of entities of each authority, and what a reporting entity may see.
--
-- Reporting entities have no row in audience: what is opened to authorities is never opened to them by the way. Their own table,
-- entity_audience, is derived here: from the register, when a report is attached to an entity that has accounts, whenever that happens;
-- and from the report itself, when the entity's own account filed it. A table shows an entity nothing unless a policy names entity_audience.

alter table organisation add column confirmed_by uuid;
comment on column organisation.confirmed_by is 'Of an entity: the authority that confirmed it, to which it reports.';

create table entity (
    id           uuid        not null primary key,
    owner        uuid        not null,
    version      integer     not null default 0,
    name         text        not null,
    short_name   text,
    category     text        not null check (category in ('essential', 'important', 'other')),
    member_state text        not null,
    sectors      text[]      not null,
    identifiers  jsonb       not null default '[]',
    contacts     jsonb       not null default '[]',
    organisation uuid,
    found_by     text        not null,
    changed_at   timestamptz not null,
    unique (owner, id),
    unique (owner, organisation)
);
comment on column entity.found_by is 'Names and identifiers in lower case, one a line: what a search looks through.';
create index entity_list on entity (owner, lower(name), id);

-- One owner gives an identifier once; it is how an import recognises an entity.
create table entity_identifier (
    owner  uuid not null,
    scheme text not null,
    value  text not null,
    entity uuid not null,
    primary key (owner, scheme, value),
    foreign key (owner, entity) references entity (owner, id) on delete cascade
);
create index entity_identifier_entity on entity_identifier (owner, entity);

-- Not valid: what was filed before named entities by ids of other registers.
alter table incident add column reported_by uuid;
alter table incident add column entity_sees boolean not null default true;
comment on column incident.reported_by is 'The entity whose own account filed it.';
comment on column incident.entity_sees is 'Whether the accounts of the attached entity see it; not when the authority learned of it elsewhere.';
alter table incident add constraint incident_entity foreign key (owner, entity_id) references entity (owner, id) not valid;
create index incident_entity on incident (owner, entity_id) where entity_id is not null;
alter table incident_internal add column received_by text;
comment on column incident_internal.received_by is 'Who of the authority took the report; null when it came in by itself.';

create table entity_audience (
    organisation uuid        not null,
    incident     uuid        not null,
    owner        uuid        not null,
    at           timestamptz not null,
    primary key (organisation, incident),
    foreign key (owner, incident) references incident (owner, id)
);
create index entity_audience_list on entity_audience (organisation, at desc, incident desc);
create index entity_audience_incident on entity_audience (incident);

create function entity_reported() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare seers uuid[];
begin
    select coalesce(array_agg(s.organisation), '{}') into seers from (
        select new.reported_by as organisation where new.reported_by is not null
        union
        select e.organisation from entity e
        where e.owner = new.owner and e.id = new.entity_id and e.organisation is not null and new.entity_sees) s;
    delete from entity_audience where incident = new.id and organisation <> all (seers);
    insert into entity_audience (organisation, incident, owner, at)
    select seer, new.id, new.owner, new.received_at from unnest(seers) seer on conflict do nothing;
    return null;
end $$;
create trigger entity_reported after insert on incident for each row
    when (new.entity_id is not null or new.reported_by is not null) execute function entity_reported();
create trigger entity_attached after update of entity_id, reported_by, entity_sees on incident for each row
    when (old.entity_id is distinct from new.entity_id or old.reported_by is distinct from new.reported_by
          or old.entity_sees <> new.entity_sees) execute function entity_reported();

create function entity_linked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        delete from entity_audience a using incident i
        where i.owner = new.owner and i.entity_id = new.id and a.incident = i.id and a.organisation = old.organisation
          and i.reported_by is distinct from old.organisation;
    end if;
    insert into entity_audience (organisation, incident, owner, at)
    select new.organisation, i.id, i.owner, i.received_at from incident i
    where new.organisation is not null and i.owner = new.owner and i.entity_id = new.id and i.entity_sees on conflict do nothing;
    return null;
end $$;
create trigger entity_linked after insert or update of organisation on entity for each row execute function entity_linked();

do $$
declare t text;
begin
    foreach t in array array['entity', 'entity_identifier', 'entity_audience'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;
create policy maintain on entity for select to ${owner} using (true);
create policy maintain on entity_audience to ${owner} using (true) with check (true);
grant select, insert, update on entity to ${app};
grant select, insert, delete on entity_identifier to ${app};
grant select on entity_audience to ${app};

create policy own on entity to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy itself on entity for select to ${app} using (organisation = vallum_caller());
create policy own on entity_identifier to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy own on entity_audience for select to ${app} using (organisation = vallum_caller());

-- What an entity's account sees of its own reports, and that it may file one for the authority that confirmed it.
create policy reported on incident for select to ${app}
    using (exists (select from entity_audience e where e.organisation = vallum_caller() and e.incident = incident.id));
create policy report on incident for insert to ${app} with check (
    reported_by = vallum_caller()
    and exists (select from organisation o where o.id = vallum_caller() and o.kind = 'entity' and o.status = 'active'
                and o.confirmed_by = incident.owner));
create policy report on incident_internal for insert to ${app} with check (
    channel = 'portal' and officer_subject is null and received_by is null
    and exists (select from organisation o where o.id = vallum_caller() and o.kind = 'entity' and o.status = 'active'
                and o.confirmed_by = incident_internal.owner));
create policy reported on clock for select to ${app}
    using ((owed_by = 'entity' or obligation = 'feedback')
       and exists (select from entity_audience e where e.organisation = vallum_caller() and e.incident = clock.incident));
create policy report on clock for insert to ${app} with check (
    exists (select from entity_audience e
            where e.organisation = vallum_caller() and e.incident = clock.incident and e.owner = clock.owner));
create policy reported on timeline for select to ${app}
    using (kind in ('filed', 'feedback-given')
       and exists (select from entity_audience e where e.organisation = vallum_caller() and e.incident = timeline.incident));
create policy report on timeline for insert to ${app} with check (
    kind in ('filed', 'question-asked', 'question-answered')
    and exists (select from entity_audience e
                where e.organisation = vallum_caller() and e.incident = timeline.incident and e.owner = timeline.owner));
