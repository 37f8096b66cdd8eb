-- How an incident's owner classifies it, by terms of vocabularies. It stays as it was said when a vocabulary changes or goes. It says in one
-- word what the summary says in many, so it is withheld with the summary.
create table incident_classification (
    id          uuid        not null primary key,
    owner       uuid        not null,
    incident    uuid        not null,
    namespace   text        not null,
    predicate   text        not null,
    value       text        not null,
    label       text        not null,
    version     integer     not null,
    alone       text,
    put_at      timestamptz not null,
    put_by      text        not null,
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column incident_classification.version is 'Of the vocabulary, when it was said.';
comment on column incident_classification.alone is 'What it is the only term of: its predicate, or empty for the whole vocabulary; null: others may stand beside it.';
create unique index incident_classification_once on incident_classification (owner, incident, namespace, predicate, value);
create unique index incident_classification_alone on incident_classification (owner, incident, namespace, alone) where alone is not null;
create index incident_classification_incident on incident_classification (incident);
alter table incident_classification enable row level security;
alter table incident_classification force row level security;
grant select, insert, delete on incident_classification to ${app};
create policy read on incident_classification for select to ${app} using (
    exists (select from audience a where a.organisation = (select vallum_caller()) and a.incident = incident_classification.incident)
    and not exists (select from redaction r
                    where r.organisation = (select vallum_caller()) and r.incident = incident_classification.incident
                      and r.fields @> array['summary']));
create policy put on incident_classification for insert to ${app} with check (owner = (select vallum_caller()));
create policy take on incident_classification for delete to ${app} using (owner = (select vallum_caller()));
