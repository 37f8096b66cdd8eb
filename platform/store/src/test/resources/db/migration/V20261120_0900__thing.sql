create table thing (id uuid primary key, owner uuid not null, version integer not null);
alter table thing enable row level security;
alter table thing force row level security;
create policy own on thing to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert on thing to ${app};
