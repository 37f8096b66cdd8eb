-- Files made of what a list shows. The file is made by a schedule as the person who asked, under their rights at that moment; it is kept a
-- day. export_incident says what stands in it and under which label: a file that holds what was withdrawn or marked more strictly since is
-- not handed out any more.
create table export_job (
    organisation uuid        not null,
    id           uuid        not null,
    subject      text        not null,
    name         text        not null,
    client       boolean     not null,
    member_state text        not null,
    assurance    text        not null,
    query        jsonb       not null,
    format       text        not null check (format in ('csv', 'json', 'stix')),
    bom          boolean     not null,
    asked_at     timestamptz not null,
    made_at      timestamptz,
    failure      text,
    incidents    integer,
    tlp          text,
    sha256       text,
    content      bytea,
    primary key (organisation, id)
);
create index export_job_open on export_job (asked_at) where made_at is null and failure is null;
create index export_job_own on export_job (organisation, subject, asked_at desc, id desc);

create table export_incident (
    organisation uuid not null,
    export       uuid not null,
    incident     uuid not null,
    share        uuid,
    tlp          text not null,
    primary key (organisation, export, incident),
    foreign key (organisation, export) references export_job (organisation, id) on delete cascade
);

alter table export_job enable row level security;
alter table export_job force row level security;
alter table export_incident enable row level security;
alter table export_incident force row level security;
create policy own on export_job to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy own on export_incident to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy make on export_job for select to ${job} using (vallum_job('exports'));
create policy expire on export_job for delete to ${job} using (vallum_job('exports'));
grant select, insert on export_job, export_incident to ${app};
grant update (made_at, failure, incidents, tlp, sha256, content) on export_job to ${app};
grant select (organisation, id, subject, name, client, member_state, assurance, asked_at, made_at, failure) on export_job to ${job};
grant delete on export_job to ${job};
