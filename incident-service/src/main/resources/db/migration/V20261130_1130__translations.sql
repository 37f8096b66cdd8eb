-- The words of an incident in another language, by a person: what stands, one row for each organisation, field and language, and every version
-- of it. Whoever does not see the original sees no translation: every policy asks the audience and the redactions first. The owner's
-- are read by whoever reads the original, a recipient's by its own organisation alone. Decision 90.
create table translation (
    organisation     uuid        not null,
    incident         uuid        not null,
    owner            uuid        not null,
    field            text        not null check (field in ('title', 'summary')),
    language         text        not null check (language ~ '^[a-z]{2}$'),
    version          integer     not null check (version > 0),
    text             text,
    original         bytea       not null check (length(original) = 32),
    person           text        not null,
    at               timestamptz not null,
    withdrawn_reason text check ((text is null) = (withdrawn_reason is not null)),
    primary key (organisation, incident, field, language),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on table translation is 'By people; never in place of the original.';
comment on column translation.organisation is 'Whose person translated it.';
comment on column translation.original is 'SHA-256 of the text that was translated: another one now is said to readers.';
create index translation_incident on translation (incident, owner);

create table translation_version (
    organisation     uuid        not null,
    incident         uuid        not null,
    field            text        not null,
    language         text        not null,
    version          integer     not null,
    text             text,
    withdrawn_reason text check ((text is null) = (withdrawn_reason is not null)),
    person           text        not null,
    at               timestamptz not null,
    primary key (organisation, incident, field, language, version),
    foreign key (organisation, incident, field, language) references translation on delete cascade
);
comment on table translation_version is 'Read by whoever wrote it: what was corrected or taken back is no reading for others.';
create index translation_version_incident on translation_version (incident, field, language);

create table incident_language (
    owner    uuid        not null,
    incident uuid        not null,
    language text        not null check (language ~ '^[a-z]{2}$'),
    said_at  timestamptz not null,
    primary key (owner, incident),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on table incident_language is 'What the title and summary are written in, where the owner has said it.';
create index incident_language_incident on incident_language (incident);

do $$
declare t text;
begin
    foreach t in array array['translation', 'translation_version', 'incident_language'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (version, text, original, person, at, withdrawn_reason) on translation to ${app};
grant update (language, said_at) on incident_language to ${app};

create policy read on translation for select to ${app} using (
    (organisation = (select vallum_caller()) or organisation = owner)
    and exists (select from audience a where a.organisation = (select vallum_caller()) and a.incident = translation.incident)
    and not exists (select from redaction r
                    where r.organisation = (select vallum_caller()) and r.incident = translation.incident
                      and translation.field = any (r.fields)));
create policy write on translation for insert to ${app} with check (
    organisation = (select vallum_caller())
    and exists (select from audience a
                where a.organisation = (select vallum_caller()) and a.incident = translation.incident)
    and not exists (select from redaction r
                    where r.organisation = (select vallum_caller()) and r.incident = translation.incident
                      and translation.field = any (r.fields)));
create policy change on translation for update to ${app}
    using (organisation = (select vallum_caller())) with check (organisation = (select vallum_caller()));

-- While the caller sees what stands; the policy of translation says whether it does.
create policy own on translation_version for select to ${app} using (
    organisation = (select vallum_caller())
    and exists (select from translation t
                where t.organisation = translation_version.organisation and t.incident = translation_version.incident
                  and t.field = translation_version.field and t.language = translation_version.language));
create policy keep on translation_version for insert to ${app} with check (
    organisation = (select vallum_caller())
    and exists (select from translation t
                where t.organisation = translation_version.organisation and t.incident = translation_version.incident
                  and t.field = translation_version.field and t.language = translation_version.language));

-- Of an incident of which a reader sees no words it does not learn in which language they are.
create policy read on incident_language for select to ${app} using (
    exists (select from audience a where a.organisation = (select vallum_caller()) and a.incident = incident_language.incident)
    and not exists (select from redaction r
                    where r.organisation = (select vallum_caller()) and r.incident = incident_language.incident
                      and r.fields @> array['title', 'summary']));
create policy say on incident_language for insert to ${app} with check (owner = (select vallum_caller()));
create policy change on incident_language for update to ${app}
    using (owner = (select vallum_caller())) with check (owner = (select vallum_caller()));
