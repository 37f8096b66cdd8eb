-- Who is on duty: one plan an organisation, changed as a whole. It names people and their mailboxes, so it stays with the organisation; the
-- job desk reads it to know whom an alert has to reach.
create table roster (
    organisation uuid        not null primary key,
    version      integer     not null check (version > 0),
    zone         text        not null,
    plan         jsonb       not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    changed_name text        not null
);
comment on column roster.zone is 'Time zone of the authority, in which its shifts are written.';
alter table roster enable row level security;
alter table roster force row level security;
grant select, insert, update on roster to ${app};
grant select on roster to ${job};
create policy own on roster to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy desk on roster for select to ${job} using (vallum_job('desk'));
