-- What people write to each other about an incident. A note without readers stays in its author's organisation, also away from the owner of
-- the incident; a message has the organisations that it was sent to. Whoever loses the incident loses what was said about it, its own words
-- included: every policy asks the audience first. Words stand in versions, so that a change keeps both and a withdrawal leaves the frame.
create table note (
    id               uuid        not null primary key,
    incident         uuid        not null,
    owner            uuid        not null,
    organisation     uuid        not null,
    subject          text        not null,
    author           text        not null,
    tlp              text        not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
    version          integer     not null default 0,
    written_at       timestamptz not null,
    changed_at       timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    withdrawn_reason text check ((withdrawn_at is null) = (withdrawn_reason is null)),
    unique (organisation, id),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column note.organisation is 'Whose person wrote it.';
create index note_incident on note (incident, written_at desc, id desc);

create table note_version (
    note         uuid        not null,
    version      integer     not null,
    incident     uuid        not null,
    organisation uuid        not null,
    text         text        not null,
    language     text,
    tlp          text        not null,
    at           timestamptz not null,
    primary key (note, version),
    foreign key (organisation, note) references note (organisation, id) on delete cascade
);

create table note_reader (
    note         uuid not null,
    organisation uuid not null,
    incident     uuid not null,
    author       uuid not null check (author <> organisation),
    primary key (note, organisation),
    foreign key (author, note) references note (organisation, id) on delete cascade
);
create index note_reader_of on note_reader (organisation, incident);

create table note_person (
    note         uuid    not null,
    organisation uuid    not null,
    subject      text    not null,
    incident     uuid    not null,
    author       uuid    not null,
    name         text    not null,
    named        boolean not null,
    mentioned    boolean not null,
    seen_at      timestamptz,
    primary key (note, organisation, subject),
    foreign key (author, note) references note (organisation, id) on delete cascade
);
comment on column note_person.named is 'One of those who alone may read it under RED.';
create index note_person_waiting on note_person (organisation, subject, note) where mentioned and seen_at is null;

create table note_translation (
    id           uuid        not null primary key,
    note         uuid        not null references note (id) on delete cascade,
    of_version   integer     not null,
    incident     uuid        not null,
    organisation uuid        not null,
    language     text        not null,
    text         text        not null,
    translator   text        not null,
    at           timestamptz not null
);
comment on table note_translation is 'By people; never in place of the original.';
create index note_translation_of on note_translation (note, at, id);

do $$
declare t text;
begin
    foreach t in array array['note', 'note_version', 'note_reader', 'note_person', 'note_translation'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (tlp, version, changed_at, withdrawn_at, withdrawn_by, withdrawn_reason) on note to ${app};
grant update (seen_at) on note_person to ${app};

-- Readers and persons are known to the author, and to each for itself: who else was written to, a reader does not learn.
create policy own on note_reader for select to ${app} using (
    (organisation = vallum_caller() or author = vallum_caller())
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = note_reader.incident));
create policy own on note_person for select to ${app} using (
    (organisation = vallum_caller() or author = vallum_caller())
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = note_person.incident));

-- A reader sees it while it has the incident and the timeline is not withheld from it. Under RED, also one that came later, only an
-- organisation of which somebody is named does; which persons, the service says.
create policy own on note for select to ${app} using (
    organisation = vallum_caller()
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = note.incident));
create policy addressed on note for select to ${app} using (
    exists (select from note_reader r where r.organisation = vallum_caller() and r.note = note.id)
    and exists (select from audience a
                where a.organisation = vallum_caller() and a.incident = note.incident
                  and ((note.tlp <> 'RED' and (a.tlp <> 'RED' or a.share is null))
                    or exists (select from note_person p where p.organisation = vallum_caller() and p.note = note.id and p.named)))
    and not exists (select from redaction d
                    where d.organisation = vallum_caller() and d.incident = note.incident and 'timeline' = any (d.fields)));
create policy write on note for insert to ${app} with check (
    organisation = vallum_caller() and withdrawn_at is null
    and exists (select from audience a
                where a.organisation = vallum_caller() and a.incident = note.incident and a.owner = note.owner));
create policy change on note for update to ${app}
    using (organisation = vallum_caller() and withdrawn_at is null)
    with check (organisation = vallum_caller());

-- Of what was withdrawn the words stay with those who wrote them.
create policy own on note_version for select to ${app} using (
    organisation = vallum_caller()
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = note_version.incident));
create policy addressed on note_version for select to ${app} using (
    exists (select from note n where n.id = note_version.note and n.withdrawn_at is null));
create policy write on note_version for insert to ${app} with check (
    organisation = vallum_caller()
    and exists (select from note n where n.id = note_version.note and n.organisation = vallum_caller() and n.withdrawn_at is null));

-- The owner writes to whom it shared the incident with; a recipient writes to the owner. The function reads past the row policies, or those
-- of note and note_reader would ask each other without end: the owner of the incident of a note that the caller wrote, else nobody.
create policy maintain on note for select to ${owner} using (true);
create function vallum_wrote(what uuid, about uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select n.owner from note n where n.id = what and n.incident = about and n.organisation = vallum_caller()
$$;
create policy address on note_reader for insert to ${app} with check (
    author = vallum_caller()
    and (vallum_wrote(note, incident) = organisation
      or (vallum_wrote(note, incident) = vallum_caller()
          and exists (select from share s
                      where s.incident = note_reader.incident and s.recipient = note_reader.organisation and s.withdrawn_at is null))));
create policy address on note_person for insert to ${app} with check (
    author = vallum_caller() and vallum_wrote(note, incident) is not null
    and (organisation = vallum_caller()
      or exists (select from note_reader r where r.note = note_person.note and r.organisation = note_person.organisation)));
create policy seen on note_person for update to ${app}
    using (organisation = vallum_caller()) with check (organisation = vallum_caller());

create policy read on note_translation for select to ${app} using (
    exists (select from note n where n.id = note_translation.note and n.withdrawn_at is null));
create policy translate on note_translation for insert to ${app} with check (
    organisation = vallum_caller()
    and exists (select from note n
                where n.id = note_translation.note and n.incident = note_translation.incident and n.withdrawn_at is null));
