-- Files that hang on an incident. Their bytes lie here too, in parts, so that access, backup and deletion stay one thing. A file arrives part
-- by part under an upload of its own; the row of the attachment is written when all of it is there and was hashed. An upload without an
-- attachment broke off, and is swept away by the owner's next one.
create table attachment_upload (
    id       uuid        not null primary key,
    incident uuid        not null,
    owner    uuid        not null,
    begun_at timestamptz not null,
    unique (owner, id),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
create table attachment_part (
    upload   uuid    not null,
    owner    uuid    not null,
    incident uuid    not null,
    number   integer not null,
    content  bytea   not null,
    primary key (upload, number),
    foreign key (owner, upload) references attachment_upload (owner, id) on delete cascade
);
alter table attachment_part alter column content set storage external;

create table attachment (
    id             uuid        not null,
    incident       uuid        not null,
    owner          uuid        not null,
    upload         uuid,
    name           text        not null,
    type           text        not null,
    named_type     text,
    bytes          bigint      not null check (bytes > 0),
    sha256         text        not null,
    sample         boolean     not null,
    tlp            text        not null,
    added_at       timestamptz not null,
    added_by       text        not null,
    changed_at     timestamptz not null,
    changed_reason text,
    removed_at     timestamptz check ((removed_at is null) or (upload is null)),
    removed_by     text,
    removed_reason text,
    primary key (owner, incident, id),
    foreign key (owner, incident) references incident (owner, id) on delete cascade,
    foreign key (owner, upload) references attachment_upload (owner, id) on delete set null (upload)
);
comment on column attachment.id is 'Chosen by whoever sends it, so that sending it again is no second one.';
comment on column attachment.type is 'Media type by the content; what the sender said it is counts for nothing.';
comment on column attachment.named_type is 'Media type that its name claims.';
comment on column attachment.sample is 'Taken for harmful: given out in a locked zip file only.';
create unique index attachment_once on attachment (owner, incident, sha256) where removed_at is null;
create index attachment_upload_of on attachment (owner, upload);

-- Custody: what was done with a file, by whom, when, with its hash at that moment. Nobody changes or takes away a line; they go with the incident.
create table attachment_custody (
    id           uuid        not null primary key,
    attachment   uuid        not null,
    incident     uuid        not null,
    owner        uuid        not null,
    at           timestamptz not null,
    what         text        not null check (what in ('added', 'marked', 'removed', 'opened', 'opened-zip', 'sent', 'sent-zip', 'damaged')),
    organisation uuid        not null,
    by_name      text        not null,
    sha256       text        not null,
    detail       text,
    foreign key (owner, incident, attachment) references attachment (owner, incident, id) on delete cascade
);
comment on column attachment_custody.sha256 is 'Hash of the bytes of the file at that step; for added and sent as computed from the bytes that passed.';
create index attachment_custody_list on attachment_custody (owner, incident, attachment, at desc, id desc);

do $$
declare t text;
begin
    foreach t in array array['attachment_upload', 'attachment_part', 'attachment', 'attachment_custody'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;
grant select, insert, delete on attachment_upload to ${app};
grant select, insert on attachment_part, attachment, attachment_custody to ${app};
grant update (upload, sample, tlp, changed_at, changed_reason, removed_at, removed_by, removed_reason) on attachment to ${app};

create policy own on attachment_upload to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy own on attachment to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
-- RED is for named persons, so it stays with the owner's own.
create policy shared on attachment for select to ${app}
    using (removed_at is null and tlp <> 'RED'
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = attachment.incident)
       and not exists (select from redaction r
                       where r.organisation = vallum_caller() and r.incident = attachment.incident and 'attachments' = any (r.fields)));
create policy own on attachment_part to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
-- Whoever sees the attachment reads its bytes: the policies of attachment decide once more here.
create policy shared on attachment_part for select to ${app}
    using (exists (select from attachment f where f.owner = attachment_part.owner and f.upload = attachment_part.upload));
create policy own on attachment_custody for select to ${app} using (owner = vallum_caller());
create policy note on attachment_custody for insert to ${app} with check (
    organisation = vallum_caller()
    and exists (select from attachment f
                where f.owner = attachment_custody.owner and f.incident = attachment_custody.incident and f.id = attachment_custody.attachment));

-- An owner can withhold all files from one recipient. Whatever else the list of fields holds by now, it keeps.
do $$
declare c record;
begin
    select conname, pg_get_constraintdef(oid) as said into c
    from pg_constraint where conrelid = 'redaction'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%crossBorder%';
    execute format('alter table redaction drop constraint %I', c.conname);
    execute format('alter table redaction add constraint %I %s', c.conname, replace(c.said, 'ARRAY[', 'ARRAY[''attachments''::text, '));
end $$;

-- Files of an attachment that somebody holds are recalled in the moment in which the right to hold them ends.
alter table download add column attachment uuid;
comment on column download.attachment is 'The attachment that the file is, if it is one.';
create index download_attachment on download (owner, incident, attachment) where attachment is not null;
create function attachment_recalls() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.removed_at is not null then
        update download set recall = 'withdrawn', recalled_at = new.removed_at, recall_reason = new.removed_reason, recall_tlp = null
        where owner = new.owner and incident = new.incident and attachment = new.id and destroyed_at is null;
    elsif new.tlp = 'RED' then
        update download set recall = 'withdrawn', recalled_at = new.changed_at, recall_reason = new.changed_reason, recall_tlp = null
        where owner = new.owner and organisation <> new.owner and incident = new.incident and attachment = new.id and destroyed_at is null;
    else
        update download set recall = 'tightened', recalled_at = new.changed_at, recall_reason = new.changed_reason, recall_tlp = new.tlp
        where owner = new.owner and organisation <> new.owner and incident = new.incident and attachment = new.id and destroyed_at is null
          and recall is distinct from 'withdrawn' and tlp_strictness(tlp) < tlp_strictness(new.tlp);
    end if;
    return null;
end $$;
create trigger recalls after update on attachment for each row
    when (old.removed_at is null and (new.removed_at is not null or old.tlp <> new.tlp)) execute function attachment_recalls();
create function redaction_recalls() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update download set recall = 'withdrawn', recalled_at = new.changed_at, recall_reason = null, recall_tlp = null
    where organisation = new.organisation and incident = new.incident and attachment is not null and destroyed_at is null
      and recall is distinct from 'withdrawn';
    return null;
end $$;
create trigger recalls after insert or update of fields on redaction for each row
    when ('attachments' = any (new.fields)) execute function redaction_recalls();
