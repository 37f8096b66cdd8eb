-- Batches: many indicators at once, from a paste or a file, taken by a job in steps. The file is kept in parts until it is taken, so that
-- a restart goes on where the last step ended; each step is one transaction that also moves the position.
create table batch (
    id            uuid        not null primary key,
    incident      uuid        not null,
    owner         uuid        not null,
    kind          text        not null check (kind in ('paste', 'csv', 'stix', 'misp', 'misp-feed')),
    name          text        not null,
    state         text        not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    dry           boolean     not null,
    bytes         bigint      not null,
    created_at    timestamptz not null,
    subject       text        not null,
    person        text        not null,
    client        boolean     not null,
    member_state  text        not null,
    assurance     text        not null,
    started_at    timestamptz,
    ended_at      timestamptz,
    lease_until   timestamptz,
    cancelling    boolean     not null default false,
    position      bigint      not null default 0,
    taken         bigint      not null default 0,
    already_there bigint      not null default 0,
    rejected      bigint      not null default 0,
    ignored       bigint      not null default 0,
    problem       text,
    unique (owner, id),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
create index batch_list on batch (owner, incident, created_at desc, id desc);
create index batch_due on batch (created_at) where state in ('waiting', 'running');

create table batch_part (
    batch    uuid    not null,
    owner    uuid    not null,
    incident uuid    not null,
    number   integer not null,
    content  bytea   not null,
    primary key (batch, number),
    foreign key (owner, batch) references batch (owner, id) on delete cascade
);
create table batch_reject (
    batch    uuid   not null,
    owner    uuid   not null,
    incident uuid   not null,
    number   bigint not null,
    place    text   not null,
    value    text   not null,
    reason   text   not null,
    primary key (batch, number),
    foreign key (owner, batch) references batch (owner, id) on delete cascade
);

do $$
declare t text;
begin
    foreach t in array array['batch', 'batch_part', 'batch_reject'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller())', t);
    end loop;
end $$;
grant select, insert, update on batch to ${app};
grant select, insert, delete on batch_part, batch_reject to ${app};
-- The job only finds out what is to be done and for whom; it reads no content and takes nothing itself.
grant select on batch to ${job};
grant update (state, started_at, lease_until) on batch to ${job};
create policy batches on batch for select to ${job} using (vallum_job('batches'));
create policy claim on batch for update to ${job} using (vallum_job('batches')) with check (vallum_job('batches'));
