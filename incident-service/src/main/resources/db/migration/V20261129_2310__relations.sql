-- How incidents hang together, as one authority says. It is told to whoever sees both ends, and to nobody who sees one; and where the other
-- end is a third authority's, to that one and the maker alone: anybody else would learn from it who was given the other incident.
create table incident_relation (
    id          uuid        not null primary key,
    incident    uuid        not null,
    owner       uuid        not null,
    other       uuid        not null references incident (id) on delete cascade check (other <> incident),
    other_owner uuid        not null,
    kind        text        not null check (kind in ('related', 'caused-by', 'same-campaign', 'duplicate-of')),
    made_at     timestamptz not null,
    made_by     text        not null,
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column incident_relation.other is 'The other end, an incident that the maker sees.';
create unique index incident_relation_once on incident_relation (owner, incident, other, kind);
create index incident_relation_other on incident_relation (other);

-- An incident that turned out to be another one of the same authority. It points on, and everything of both stays where it is.
create table incident_merge (
    id        uuid        not null primary key,
    incident  uuid        not null,
    owner     uuid        not null,
    survivor  uuid        not null check (survivor <> incident),
    merged_at timestamptz not null,
    merged_by text        not null,
    undone_at timestamptz,
    undone_by text,
    foreign key (owner, incident) references incident (owner, id) on delete cascade,
    foreign key (owner, survivor) references incident (owner, id) on delete cascade
);
comment on table incident_merge is 'A merge that was undone stays, so that both histories tell of it.';
create unique index incident_merge_now on incident_merge (owner, incident) where undone_at is null;
create index incident_merge_survivor on incident_merge (owner, survivor) where undone_at is null;

do $$
declare t text;
begin
    foreach t in array array['incident_relation', 'incident_merge'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;
grant select, insert, delete on incident_relation to ${app};
grant select, insert on incident_merge to ${app};
grant update (undone_at, undone_by) on incident_merge to ${app};

create policy seen on incident_relation for select to ${app} using (
    (owner = vallum_caller() or other_owner in (owner, vallum_caller()))
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = incident_relation.incident)
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = incident_relation.other));
create policy relate on incident_relation for insert to ${app} with check (
    owner = vallum_caller()
    and exists (select from audience a
                where a.organisation = vallum_caller() and a.incident = incident_relation.other and a.owner = incident_relation.other_owner));
create policy part on incident_relation for delete to ${app} using (owner = vallum_caller());

create policy seen on incident_merge for select to ${app} using (
    (owner = vallum_caller() or undone_at is null)
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = incident_merge.incident)
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = incident_merge.survivor));
create policy merge on incident_merge for insert to ${app} with check (owner = vallum_caller() and undone_at is null);
create policy undo on incident_merge for update to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
