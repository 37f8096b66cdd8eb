-- What was submitted: documents in one chain an incident, each naming the hash of the one before. The service's role adds them and can
-- change or remove none.
create table stage_document (
    id             uuid        not null primary key,
    incident       uuid        not null,
    owner          uuid        not null,
    number         integer     not null check (number > 0),
    regime         text        not null,
    regime_version integer     not null,
    stage          text        not null,
    occurrence     integer     not null,
    language       text        not null,
    submitted_at   timestamptz not null,
    by_name        text,
    late           boolean     not null,
    late_reason    text,
    previous       text,
    sha256         text        not null,
    content        text        not null,
    pdf_sha256     text        not null,
    pdf            bytea       not null,
    unique (owner, incident, number),
    foreign key (owner, incident) references incident (owner, id)
);
comment on column stage_document.content is 'Canonical JSON (RFC 8785), of which sha256 is the hash.';
create index stage_document_incident on stage_document (incident, number);

create table stage_recall (
    document    uuid        not null primary key,
    incident    uuid        not null,
    owner       uuid        not null,
    reason      text        not null,
    by_name     text        not null,
    recalled_at timestamptz not null,
    foreign key (owner, incident) references incident (owner, id)
);

-- Who is writing in which field; forgotten after seconds.
create table fact_editing (
    incident uuid        not null,
    owner    uuid        not null,
    subject  text        not null,
    fact     text        not null,
    name     text        not null,
    seen_at  timestamptz not null,
    primary key (owner, incident, subject),
    foreign key (owner, incident) references incident (owner, id)
);
create index fact_editing_incident on fact_editing (incident);

do $$
declare t text;
begin
    foreach t in array array['stage_document', 'stage_recall', 'fact_editing'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller())', t);
    end loop;
end $$;
grant select, insert on stage_document, stage_recall to ${app};
grant select, insert, update, delete on fact_editing to ${app};
