-- What was decided, by whom and on which ground: an organisation's own log about an incident. Nobody changes an entry, the service's role
-- can't; who was wrong writes another one that points to it, and one entry is corrected by one other, so that two who correct at once notice.
create table decision (
    id           uuid        not null primary key,
    incident     uuid        not null,
    owner        uuid        not null,
    organisation uuid        not null,
    what         text        not null,
    ground       text        not null,
    alternatives text,
    decided_by   text        not null,
    decided_at   timestamptz not null,
    recorded_at  timestamptz not null check (decided_at <= recorded_at),
    subject      text        not null,
    by_name      text        not null,
    corrects     uuid,
    unique (organisation, incident, id),
    unique (organisation, corrects),
    foreign key (owner, incident) references incident (owner, id) on delete cascade,
    foreign key (organisation, incident, corrects) references decision (organisation, incident, id) on delete cascade
);
comment on column decision.organisation is 'Whose log it stands in; nobody else reads it.';
comment on column decision.by_name is 'Who wrote it down, which need not be who decided.';
create index decision_incident on decision (incident, decided_at desc, id desc);
alter table decision enable row level security;
alter table decision force row level security;
grant select, insert on decision to ${app};
create policy own on decision for select to ${app} using (
    organisation = vallum_caller()
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = decision.incident));
create policy record on decision for insert to ${app} with check (
    organisation = vallum_caller()
    and exists (select from audience a
                where a.organisation = vallum_caller() and a.incident = decision.incident and a.owner = decision.owner));
