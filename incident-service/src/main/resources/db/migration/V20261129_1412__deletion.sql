-- What is left of an incident that was filed by mistake: that it was, who deleted it and why, and of each report submitted from it the
-- receipt and the hash, so that whoever was given the document can still prove it. Everything else goes, for every reader at once.
create table deletion (
    incident   uuid        not null primary key,
    owner      uuid        not null,
    reference  text        not null,
    reason     text        not null,
    by_name    text        not null,
    deleted_at timestamptz not null,
    readers    integer     not null,
    files      integer     not null,
    documents  jsonb       not null
);
comment on column deletion.readers is 'How many organisations were left a tombstone.';
comment on column deletion.files is 'How many files of it had been taken.';
create index deletion_list on deletion (owner, deleted_at desc, incident desc);
alter table deletion enable row level security;
alter table deletion force row level security;
grant select, insert on deletion to ${app};
create policy own on deletion for select to ${app} using (owner = vallum_caller());
create policy delete on deletion for insert to ${app} with check (
    owner = vallum_caller()
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = deletion.incident and a.owner = deletion.owner));

-- Shares were ended before, with a tombstone each. The owner's own readers and the reporting entity learn it from their changes.
create function incident_erased() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into change (organisation, incident, version, at, withdrawn, reason)
    select s.organisation, i.id, i.version, new.deleted_at, true, new.reason
    from incident i, lateral (
        select organisation from audience where incident = i.id
        union
        select organisation from entity_audience where incident = i.id) s
    where i.id = new.incident and i.owner = new.owner;
    update download set recall = 'deleted', recalled_at = new.deleted_at, recall_reason = new.reason
    where owner = new.owner and incident = new.incident and destroyed_at is null;
    delete from incident where id = new.incident and owner = new.owner;
    return null;
end $$;
create trigger erased after insert on deletion for each row execute function incident_erased();
