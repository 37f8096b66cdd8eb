-- What may be done with an incident's indicators without the adversary noticing (Permissible Actions Protocol). A row of its own for those
-- incidents whose owner has said it; whoever has the incident has to keep to it, so whoever sees the incident reads it, redacted or not.
-- Decision 92.
create table incident_pap (
    owner      uuid        not null,
    incident   uuid        not null,
    pap        text        not null check (pap in ('CLEAR', 'GREEN', 'AMBER', 'RED')),
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (owner, incident),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on table incident_pap is 'None: nobody has said; the indicators'' own tags stand.';
create index incident_pap_incident on incident_pap (incident);
alter table incident_pap enable row level security;
alter table incident_pap force row level security;
grant select, insert on incident_pap to ${app};
grant update (pap, changed_at, changed_by) on incident_pap to ${app};
create policy read on incident_pap for select to ${app} using (
    exists (select from audience a where a.organisation = (select vallum_caller()) and a.incident = incident_pap.incident));
create policy say on incident_pap for insert to ${app} with check (owner = (select vallum_caller()));
create policy change on incident_pap for update to ${app}
    using (owner = (select vallum_caller())) with check (owner = (select vallum_caller()));
