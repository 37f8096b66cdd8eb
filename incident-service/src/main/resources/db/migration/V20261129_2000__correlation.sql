-- What indicators have in common with each other, without storing pairs: each row says its value in the normal form, and by which keys it
-- is found. No new table holds anything of an incident, so whoever may not see an indicator does not meet it here either.
--
-- Under a row policy only operators that can't leak use an index: uuid and text in byte order do, inet and LIKE don't. So an address or a
-- name has a place in an order in which what lies within a network or below a domain follows it without a gap.
alter table indicator
    add column observable      text,
    add column normal          text,
    add column key             uuid,
    add column place           text collate "C",
    add column also_observable text,
    add column also_normal     text,
    add column also_key        uuid,
    add column also_place      text collate "C";
comment on column indicator.key is 'Of the normal value; null for what ties nothing together.';
comment on column indicator.also_key is 'Of the second part of a composite, such as the name in filename|sha256.';
create index indicator_key on indicator (key) where key is not null;
create index indicator_also_key on indicator (also_key) where also_key is not null;
create index indicator_place on indicator (place) where place is not null;
create index indicator_also_place on indicator (also_place) where also_place is not null;
create index indicator_file on indicator (incident, object_uuid) where object_name = 'file';

-- Warning lists: values that are everywhere and mean nothing, in the format of MISP. Public, and the same for everybody.
create table warning_list (
    id        text        not null primary key,
    name      text        not null,
    version   text        not null,
    kind      text        not null check (kind in ('string', 'substring', 'hostname', 'cidr', 'regex')),
    sha256    text        not null,
    entries   integer     not null,
    unusable  integer     not null,
    loaded_at timestamptz not null
);
create table warning_entry (
    list  text    not null references warning_list (id) on delete cascade,
    key   uuid    not null,
    below boolean not null,
    place text    collate "C",
    until text    collate "C",
    primary key (key, list)
);
comment on column warning_entry.below is 'Whether what lies within it is meant too.';
create index warning_entry_list on warning_entry (list);
create table warning_pattern (
    list    text not null references warning_list (id) on delete cascade,
    regex   boolean not null,
    pattern text not null,
    primary key (list, pattern)
);
-- All places that any list names, joined until none overlaps another: the last one that begins before a place is the only one to ask.
create table warning_place (
    place text collate "C" not null primary key,
    until text collate "C" not null
);
grant select on warning_list, warning_entry, warning_pattern, warning_place to ${app}, ${job};
grant insert, delete on warning_list, warning_entry, warning_pattern, warning_place to ${job};
