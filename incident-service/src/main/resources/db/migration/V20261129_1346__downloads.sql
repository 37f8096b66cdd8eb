-- What left the platform as a file: who took which incident, when, in which form. A row outlives the share and the incident that it is
-- about, because the file does, too; so it has no foreign key. Whoever takes a file writes its row; what became of the right to hold it is
-- written by the database alone, in the transaction that ends the right.
create table download (
    id            uuid        not null primary key,
    file          uuid        not null,
    incident      uuid        not null,
    owner         uuid        not null,
    organisation  uuid        not null,
    reference     text        not null,
    share         uuid,
    tlp           text        not null,
    kind          text        not null check (kind in ('document', 'export', 'print', 'attachment')),
    format        text        not null,
    by_entity     boolean     not null,
    subject       text        not null,
    by_name       text        not null,
    at            timestamptz not null,
    recall        text check (recall in ('withdrawn', 'tightened', 'deleted')),
    recalled_at   timestamptz,
    recall_reason text,
    recall_tlp    text,
    destroyed_at  timestamptz,
    destroyed_by  text,
    check ((recall is null) = (recalled_at is null))
);
comment on column download.file is 'One file may hold many incidents: a row each.';
comment on column download.by_entity is 'Taken by the reporting entity, which acts on its report as its authority.';
comment on column download.recall is 'Why its holder was told that the file may not be kept, or not under its label.';
create index download_list on download (organisation, at desc, id desc);
create index download_recalled on download (organisation, recalled_at desc, id desc) where recalled_at is not null;
create index download_incident on download (owner, incident, at desc, id desc);
create index download_holder on download (organisation, incident);
alter table download enable row level security;
alter table download force row level security;
grant select, insert on download to ${app};
grant update (destroyed_at, destroyed_by) on download to ${app};
grant select on download to ${job};

create policy maintain on download to ${owner} using (true) with check (true);
create policy own on download for select to ${app} using (organisation = vallum_caller());
create policy given on download for select to ${app} using (owner = vallum_caller());
create policy note on download for insert to ${app} with check (
    organisation = vallum_caller() and recall is null and destroyed_at is null
    and exists (select from audience a
                where a.organisation = vallum_caller() and a.incident = download.incident and a.owner = download.owner));
create policy destroy on download for update to ${app}
    using (organisation = vallum_caller() and recall in ('withdrawn', 'deleted') and destroyed_at is null)
    with check (organisation = vallum_caller());
create policy ended on download for select to ${job} using (vallum_job('shares'));

-- The reference stays when the incident is gone; it is no secret from whoever has the file.
create function download_named() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    select i.reference into new.reference from incident i where i.id = new.incident;
    return new;
end $$;
create trigger named before insert on download for each row execute function download_named();

-- Whatever ends a share tells the holders of files in the same moment.
create function share_recalls() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update download set recall = 'withdrawn', recalled_at = new.withdrawn_at, recall_reason = new.withdrawn_reason
    where organisation = new.recipient and incident = new.incident and destroyed_at is null;
    return null;
end $$;
create trigger recalls after update on share for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function share_recalls();
