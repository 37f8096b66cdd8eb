-- A brief of one page for somebody who decides, as an organisation keeps it of an incident that it sees. It was written from what was seen
-- then: it goes with the right to see it, and when the owner withholds more or less of it.
create table brief (
    organisation uuid        not null,
    incident     uuid        not null,
    owner        uuid        not null,
    version      integer     not null default 1,
    what         text        not null,
    hit          text        not null,
    done         text        not null,
    decide       text        not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    primary key (organisation, incident),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
create index brief_of on brief (owner, incident);
alter table brief enable row level security;
alter table brief force row level security;
grant select, insert on brief to ${app};
grant update (version, what, hit, done, decide, changed_at, changed_by) on brief to ${app};
create policy own on brief for select to ${app}
    using (organisation = vallum_caller()
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = brief.incident));
create policy add on brief for insert to ${app} with check (
    organisation = vallum_caller()
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = brief.incident and a.owner = brief.owner));
create policy keep on brief for update to ${app}
    using (organisation = vallum_caller()
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = brief.incident))
    with check (organisation = vallum_caller());

create policy maintain on brief to ${owner} using (true) with check (true);
create function brief_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from brief where organisation = old.organisation and incident = old.incident;
    return null;
end $$;
create trigger brief_over after delete on audience for each row execute function brief_over();
create function brief_withheld() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from brief where organisation = new.organisation and incident = new.incident;
    return null;
end $$;
create trigger brief_withheld after insert or update on redaction for each row execute function brief_withheld();
