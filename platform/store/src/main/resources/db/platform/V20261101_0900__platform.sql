-- What every service's store has: who asks, outbox, inbox, idempotency, audit, feed, grants.
-- ${app}: the pool's role, never the owner. ${job}: named jobs, entered by SET ROLE inside a transaction.

grant usage on schema public to ${app}, ${job};

create function vallum_caller() returns uuid language sql stable parallel safe as $$
    select case when current_setting('vallum.caller', true) like '________-____-____-____-____________'
                then current_setting('vallum.caller', true)::uuid end
$$;
create function vallum_job(name text) returns boolean language sql stable parallel safe as $$
    select current_setting('vallum.caller', true) = 'job:' || name
$$;

-- Facts waiting for the broker: ids, version and time only, so there is nothing to hide from the relay.
create table outbox (
    seq         bigint generated always as identity primary key,
    id          uuid        not null,
    topic       text        not null,
    key         uuid        not null,
    type        text        not null,
    at          timestamptz not null,
    data        text        not null,
    traceparent text
);
grant insert on outbox to ${app}, ${job};
grant select, delete on outbox to ${job};

create table inbox (
    listener text        not null,
    event_id text        not null,
    at       timestamptz not null,
    primary key (listener, event_id)
);
create index inbox_at on inbox (at);
grant select, insert on inbox to ${app};
grant select, insert, delete on inbox to ${job};

create table idempotency (
    organisation uuid        not null,
    subject      text        not null,
    operation    text        not null,
    key          text        not null,
    fingerprint  bytea       not null,
    answer       text,
    at           timestamptz not null,
    primary key (organisation, subject, operation, key)
);
create index idempotency_at on idempotency (at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own on idempotency to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy expire on idempotency for all to ${job} using (vallum_job('expiry'));
grant select, insert, update on idempotency to ${app};
grant select, delete on idempotency to ${job};

-- Append-only. xid lets the sealer take exactly what has committed, in an order nobody can slip behind.
create table audit_entry (
    id           uuid        primary key,
    xid          xid8        not null default pg_current_xact_id(),
    at           timestamptz not null,
    chain        text        not null,
    organisation uuid,
    subject      text        not null,
    action       text        not null,
    outcome      text        not null check (outcome in ('allowed', 'denied')),
    record_type  text        not null,
    record_ids   uuid[]      not null,
    basis        text        not null,
    trace_id     text,
    row_hash     bytea       not null
);
create index audit_entry_xid on audit_entry (xid, id);
create index audit_entry_own on audit_entry (organisation, at, id);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy add on audit_entry for insert to ${app} with check (organisation is not distinct from vallum_caller());
create policy add_job on audit_entry for insert to ${job} with check (true);
create policy own on audit_entry for select to ${app} using (organisation = vallum_caller());
create policy seal on audit_entry for select to ${job} using (vallum_job('sealer'));
grant select, insert on audit_entry to ${app}, ${job};

create table audit_seal (
    chain    text   not null,
    position bigint not null,
    entry    uuid   not null unique references audit_entry,
    hash     bytea  not null,
    primary key (chain, position)
);
create table audit_checkpoint (
    chain     text        not null,
    position  bigint      not null,
    hash      bytea       not null,
    at        timestamptz not null,
    key_id    text        not null,
    signature bytea       not null,
    primary key (chain, position)
);
create table audit_horizon (only_row boolean primary key default true check (only_row), xid xid8 not null);
insert into audit_horizon (xid) values ('0');
grant select, insert on audit_seal, audit_checkpoint to ${job};
grant select, update on audit_horizon to ${job};

-- What an organisation may be told has happened. One writer at a time, so position order is commit order.
create table feed (
    recipient uuid        not null,
    position  bigint      not null,
    event_id  text        not null,
    type      text        not null,
    target    uuid        not null,
    version   integer     not null,
    at        timestamptz not null,
    primary key (recipient, position)
);
create unique index feed_position on feed (position, recipient);
create index feed_at on feed (at);
create sequence feed_position_seq;
alter table feed enable row level security;
alter table feed force row level security;
create policy own on feed for select to ${app} using (recipient = vallum_caller());
create policy write on feed for insert to ${job} with check (vallum_job('feed'));
create policy read on feed for select to ${job} using (vallum_job('feed') or vallum_job('expiry'));
create policy expire on feed for delete to ${job} using (vallum_job('expiry'));
grant select on feed to ${app};
grant select, insert, delete on feed to ${job};
grant usage, select on sequence feed_position_seq to ${job};

-- Powers, as identity-service granted them.
create table power_grant (
    id           uuid        primary key,
    version      integer     not null,
    subject      text        not null,
    organisation uuid        not null,
    role         text        not null,
    valid_from   timestamptz not null,
    valid_until  timestamptz,
    revoked      boolean     not null
);
create index power_grant_subject on power_grant (organisation, subject);
alter table power_grant enable row level security;
alter table power_grant force row level security;
create policy own on power_grant for select to ${app} using (organisation = vallum_caller());
create policy follow on power_grant for all to ${job} using (vallum_job('grants')) with check (vallum_job('grants'));
grant select on power_grant to ${app};
grant select, insert, update on power_grant to ${job};
