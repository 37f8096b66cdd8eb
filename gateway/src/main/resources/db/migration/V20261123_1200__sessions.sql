-- A signed-in browser. The row alone opens nothing: the key to `tokens` is in the cookie, `id` is only its hash.
create table session (
    id          bytea primary key,
    sid         text        not null,
    subject     text        not null,
    tokens      bytea       not null,
    expires_at  timestamptz not null,
    ends_at     timestamptz not null,
    version     integer     not null default 0,
    lease_until timestamptz,
    created_at  timestamptz not null
);
create index session_sid on session (sid);
create index session_ends_at on session (ends_at);

-- Sessions that ended, kept for minutes: other replicas close their streams and forget cached tokens.
create table ended (
    sid text primary key,
    at  timestamptz not null
);
create index ended_at on ended (at);

-- Proofs of possession (RFC 9449) that were seen: each opens one request only.
create table dpop_jti (
    jti        bytea primary key,
    expires_at timestamptz not null
);
create index dpop_jti_expires_at on dpop_jti (expires_at);

grant usage on schema door to ${app};
grant select, insert, update, delete on session, ended, dpop_jti to ${app};
