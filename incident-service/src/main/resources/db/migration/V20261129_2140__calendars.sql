-- Calendars that a phone subscribes to, by a secret address of which only a digest is kept. One is found as the job calendar; what stands in
-- it is read as the job of that one organisation (calendar:<owner>).
create table calendar_feed (
    id         uuid        not null primary key,
    owner      uuid        not null,
    subject    text        not null,
    scope      text        not null check (scope in ('own', 'organisation')),
    language   text        not null check (language in ('en', 'fr')),
    digest     bytea       not null unique,
    made_at    timestamptz not null,
    made_name  text        not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
create index calendar_feed_list on calendar_feed (owner, made_at desc, id) where revoked_at is null;
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
grant select, insert on calendar_feed to ${app};
grant update (revoked_at) on calendar_feed to ${app};
grant select, update (used_at) on calendar_feed to ${job};
create policy own on calendar_feed to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy find on calendar_feed for select to ${job}
    using (revoked_at is null and (vallum_job('calendar') or vallum_job('calendar:' || owner)));
create policy used on calendar_feed for update to ${job}
    using (vallum_job('calendar:' || owner)) with check (vallum_job('calendar:' || owner));

create policy calendar on clock for select to ${job} using (vallum_job('calendar:' || owner));
create policy calendar on incident for select to ${job} using (vallum_job('calendar:' || owner));
create policy calendar on incident_internal for select to ${job} using (vallum_job('calendar:' || owner));
create policy calendar on roster for select to ${job} using (vallum_job('calendar:' || organisation));
create policy calendar on power_grant for select to ${job} using (vallum_job('calendar:' || organisation));
