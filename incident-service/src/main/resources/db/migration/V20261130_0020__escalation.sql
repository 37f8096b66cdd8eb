-- Escalations, the incidents they are about, and the situation reports that were made of them.
--
-- Its owner sees an escalation; its recipients see it from the moment a second person agreed, where one is asked for. It shares no incident:
-- a situation report is read by whoever has every incident in it, with nothing withheld, at that moment.
create table escalation (
    id             uuid        not null primary key,
    owner          uuid        not null,
    level          text        not null,
    level_version  integer     not null,
    second         boolean     not null,
    title          text        not null,
    reason         text        not null,
    criteria       text[]      not null check (cardinality(criteria) > 0),
    tlp            text        not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
    recipients     uuid[]      not null check (owner <> all (recipients)),
    version        integer     not null default 0,
    proposed_at    timestamptz not null,
    proposed_by    text        not null,
    proposed_name  text        not null,
    confirmed_at   timestamptz,
    confirmed_by   text,
    confirmed_name text,
    ended_at       timestamptz,
    ended_name     text,
    ended_reason   text,
    unique (owner, id),
    constraint four_eyes check (not second or confirmed_by <> proposed_by),
    check ((confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (confirmed_name is null)),
    check ((ended_at is null) = (ended_name is null) and (ended_at is null) = (ended_reason is null))
);
create index escalation_list on escalation (owner, proposed_at desc, id);

create table escalation_incident (
    escalation uuid not null,
    incident   uuid not null,
    owner      uuid not null,
    primary key (owner, escalation, incident),
    foreign key (owner, escalation) references escalation (owner, id) on delete cascade,
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
create index escalation_incident_of on escalation_incident (owner, incident);

create table situation_report (
    id           uuid        not null primary key,
    escalation   uuid        not null,
    owner        uuid        not null,
    edition      integer     not null check (edition > 0),
    tlp          text        not null,
    recipients   uuid[]      not null,
    incidents    uuid[]      not null,
    document     text        not null,
    sha256       text        not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    written_at   timestamptz not null,
    written_name text        not null,
    unique (owner, escalation, edition),
    foreign key (owner, escalation) references escalation (owner, id) on delete cascade
);
comment on table situation_report is 'Immutable: the service may add one and read it, never change it. It goes when an incident in it is deleted.';
create index situation_report_incidents on situation_report using gin (incidents);

do $$
declare t text;
begin
    foreach t in array array['escalation', 'escalation_incident', 'situation_report'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;

grant select, insert on escalation, escalation_incident, situation_report to ${app};
grant update (version, confirmed_at, confirmed_by, confirmed_name, ended_at, ended_name, ended_reason) on escalation to ${app};
grant select on escalation to ${job};

create policy own on escalation for select to ${app} using (owner = vallum_caller());
create policy told on escalation for select to ${app} using (confirmed_at is not null and vallum_caller() = any (recipients));
create policy propose on escalation for insert to ${app} with check (owner = vallum_caller());
create policy change on escalation for update to ${app}
    using (owner = vallum_caller() and ended_at is null) with check (owner = vallum_caller());
create policy feed on escalation for select to ${job} using (vallum_job('feed'));

create policy own on escalation_incident to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());

create policy own on situation_report for select to ${app} using (owner = vallum_caller());
create policy told on situation_report for select to ${app}
    using (vallum_caller() = any (recipients)
       and not exists (select from unnest(incidents) linked(id)
                       where not exists (select from audience a where a.organisation = vallum_caller() and a.incident = linked.id))
       and not exists (select from redaction r
                       where r.organisation = vallum_caller() and r.incident = any (incidents) and cardinality(r.fields) > 0));
create policy write on situation_report for insert to ${app} with check (owner = vallum_caller());

-- An incident that is deleted takes along what was written of it.
create policy maintain on situation_report to ${owner} using (true) with check (true);
create function situation_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from situation_report where old.id = any (incidents);
    return null;
end $$;
create trigger situation_over after delete on incident for each row execute function situation_over();
