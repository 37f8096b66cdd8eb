-- Knowledge about adversaries and what helps against them, as STIX 2.1 objects from bundles such as ATT&CK. Public, and the same for everybody.
-- Each object is kept as it came, beside the columns that it is found by. Decision 99.
create table knowledge_load (
    id          uuid        not null primary key,
    file        text        not null,
    sha256      text        not null,
    state       text        not null check (state in ('running', 'done', 'failed')),
    started_at  timestamptz not null,
    ended_at    timestamptz,
    lease_until timestamptz,
    read        integer     not null default 0,
    kept        integer     not null default 0,
    unchanged   integer     not null default 0,
    refused     integer     not null default 0,
    findings    integer     not null default 0,
    types       jsonb       not null default '{}',
    problem     text,
    unique (file, sha256)
);
comment on column knowledge_load.read is 'Members of the bundle''s list of objects; kept, unchanged and refused together.';
comment on column knowledge_load.problem is 'Why it failed, a code. What was read before stays.';
create table knowledge_finding (
    load     uuid    not null references knowledge_load (id) on delete cascade,
    number   integer not null,
    position integer not null,
    object   text    not null,
    type     text    not null,
    code     text    not null,
    detail   text    not null,
    primary key (load, number)
);
create table knowledge_object (
    id          text        not null primary key,
    key         uuid        not null,
    type        text        not null,
    name        text        not null,
    external_id text,
    description text        not null,
    version     text,
    revoked     boolean     not null,
    deprecated  boolean     not null,
    modified    timestamptz,
    relation    text,
    source      text,
    target      text,
    object      jsonb       not null,
    sha256      text        not null,
    load        uuid        not null references knowledge_load (id),
    words       tsvector    not null generated always as (
        to_tsvector('simple', name || ' ' || coalesce(external_id, '') || ' ' || left(description, 100000))) stored
);
comment on column knowledge_object.key is 'Made of the id; by it lists go on among equal names.';
comment on column knowledge_object.sha256 is 'Of the object as it is read, to tell whether it changed.';
create index knowledge_object_name on knowledge_object (lower(name), key);
create index knowledge_object_external on knowledge_object (upper(external_id));
create index knowledge_object_words on knowledge_object using gin (words);
create index knowledge_object_source on knowledge_object (source) where source is not null;
create index knowledge_object_target on knowledge_object (target) where target is not null;
grant select on knowledge_load, knowledge_finding, knowledge_object to ${app}, ${job};
grant insert, update, delete on knowledge_load, knowledge_finding, knowledge_object to ${job};
