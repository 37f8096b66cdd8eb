-- How each authority is reached at night. Public among authorities and bodies of the Union, written by each for itself.
create table contact (
    organisation uuid        not null primary key,
    version      integer     not null default 1,
    phone        text        not null,
    mailbox      text        not null,
    pgp          text        check (pgp ~ '^([0-9A-F]{40}|[0-9A-F]{64})$'),
    hours        text        not null,
    languages    text[]      not null,
    verified_at  timestamptz not null,
    verified_by  text        not null,
    reminded_at  timestamptz
);
create index contact_verified on contact (verified_at);
alter table contact enable row level security;
alter table contact force row level security;
grant select, insert, update on contact to ${app};
grant select, update (reminded_at) on contact to ${job};
create policy authorities on contact for select to ${app}
    using (exists (select from organisation o where o.id = vallum_caller() and o.status = 'active'
                     and o.kind in ('csirt', 'spoc', 'competent-authority', 'eu-body')));
create policy add on contact for insert to ${app} with check (organisation = vallum_caller());
create policy own on contact for update to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy desk on contact for select to ${job} using (vallum_job('desk'));
create policy remind on contact for update to ${job} using (vallum_job('desk')) with check (vallum_job('desk'));
