-- One act on many incidents: who does it, and each incident with what became of it. The work is done item by item as the person who
-- started it, under their powers at that moment; it goes on where it stopped when a process ends.
create table bulk_run (
    organisation uuid        not null,
    id           uuid        not null,
    subject      text        not null,
    name         text        not null,
    client       boolean     not null,
    member_state text        not null,
    assurance    text        not null,
    undoes       uuid,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    primary key (organisation, id),
    foreign key (organisation, undoes) references bulk_run (organisation, id)
);
create unique index bulk_run_undone on bulk_run (organisation, undoes) where undoes is not null;
create index bulk_run_open on bulk_run (started_at) where finished_at is null;

create table bulk_item (
    organisation    uuid    not null,
    run             uuid    not null,
    number          integer not null,
    incident        uuid    not null,
    reference       text    not null,
    version         integer not null,
    officer_subject text,
    officer_name    text,
    before_subject  text,
    before_name     text,
    state           text    not null default 'waiting' check (state in ('waiting', 'done', 'left')),
    reason          text,
    result          integer,
    primary key (organisation, run, number),
    foreign key (organisation, run) references bulk_run (organisation, id)
);
comment on column bulk_item.version is 'The incident''s when it was selected; if it changed since, the item is left out.';
comment on column bulk_item.result is 'The incident''s version after it was done: only from there it is undone.';
create index bulk_item_waiting on bulk_item (organisation, run, number) where state = 'waiting';

alter table bulk_run enable row level security;
alter table bulk_run force row level security;
alter table bulk_item enable row level security;
alter table bulk_item force row level security;
create policy own on bulk_run to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy own on bulk_item to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy work on bulk_run for select to ${job} using (vallum_job('bulk'));
grant select, insert on bulk_run, bulk_item to ${app};
grant update (finished_at) on bulk_run to ${app};
grant update (state, reason, result) on bulk_item to ${app};
grant select on bulk_run to ${job};
