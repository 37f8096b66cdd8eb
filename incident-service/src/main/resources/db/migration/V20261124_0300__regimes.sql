-- Deadlines of any regime, what they run from with every correction of it, and exercises.
alter table incident
    add column exercise_factor integer not null default 1 check (exercise_factor between 1 and 1440 and (exercise or exercise_factor = 1)),
    add column circumstances jsonb not null default '{}';
comment on column incident.exercise_factor is 'How many times faster the clocks of an exercise run.';
comment on column incident.circumstances is 'Values of facts that decide which deadlines apply, as they were filed or submitted.';

alter table clock
    add column occurrence  integer not null default 0,
    add column target_at   timestamptz,
    add column late_reason text,
    add column exercise    boolean not null default false,
    add column dropped_at  timestamptz;
comment on column clock.calendar is 'Whose public holidays count.';
comment on column clock.target_at is 'What the organisation aims at; no law.';
comment on column clock.dropped_at is 'Since when it is no longer owed.';
drop index clock_open;
create index clock_open on clock (owner, owed_by, due_at, id)
    where met_at is null and started_at is not null and dropped_at is null and not exercise;

-- Everything said about what clocks run from. Rows are only added: a correction says what was said before and why it was wrong.
create table moment (
    id          uuid        not null primary key,
    incident    uuid        not null,
    owner       uuid        not null,
    kind        text        not null,
    regime      text,
    stage       text,
    at          timestamptz not null,
    due         timestamptz,
    was         timestamptz,
    reason      text,
    by_name     text,
    recorded_at timestamptz not null,
    foreign key (owner, incident) references incident (owner, id)
);
create index moment_incident on moment (incident, id);
alter table moment enable row level security;
alter table moment force row level security;
create policy own on moment to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert on moment to ${app};

-- Which deadlines it moved, from when to when.
create table moment_effect (
    moment   uuid  not null primary key,
    incident uuid  not null,
    owner    uuid  not null,
    shifts   jsonb not null,
    foreign key (owner, incident) references incident (owner, id)
);
alter table moment_effect enable row level security;
alter table moment_effect force row level security;
create policy own on moment_effect to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert on moment_effect to ${app};

-- Facts of an incident for the forms of its reports: one row a version, never changed.
create table fact (
    incident      uuid        not null,
    owner         uuid        not null,
    id            text        not null,
    version       integer     not null check (version > 0),
    value         jsonb       not null,
    saved_at      timestamptz not null,
    saved_by      text        not null,
    saved_by_name text,
    primary key (owner, incident, id, version),
    foreign key (owner, incident) references incident (owner, id)
);
create index fact_incident on fact (incident, id, version desc);
alter table fact enable row level security;
alter table fact force row level security;
create policy own on fact to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert on fact to ${app};
