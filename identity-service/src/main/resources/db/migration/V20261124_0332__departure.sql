-- Who was removed from which organisation, until the directory knows it too. Kept afterwards: removing twice is the same as once.
create table departure (
    organisation uuid        not null references organisation,
    subject      text        not null,
    removed_by   text        not null,
    at           timestamptz not null,
    told_at      timestamptz,
    primary key (organisation, subject)
);
create index departure_untold on departure (at) where told_at is null;
grant select, insert, update on departure to ${app};
grant select, update on departure to ${job};
alter table departure enable row level security;
alter table departure force row level security;
create policy own on departure for all to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy tell on departure for all to ${job} using (vallum_job('directory')) with check (vallum_job('directory'));
grant delete on person to ${app};
create policy remove on person for delete to ${app} using (organisation = vallum_caller());
create policy tell on person for select to ${job} using (vallum_job('directory'));
