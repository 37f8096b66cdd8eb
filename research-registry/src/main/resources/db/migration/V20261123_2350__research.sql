-- The registry's own tables. Restricted ones are under row security by the organisation that owns them; what anybody may read stands
-- again in public_project, which holds nothing else, because full-text indexes are unusable under a policy that compares rows.

create table draft (
    owner    uuid        not null,
    id       uuid        not null,
    subject  text        not null,
    version  integer     not null,
    step     text        not null,
    content  text        not null,
    saved_at timestamptz not null,
    primary key (owner, id)
);
create index draft_own on draft (owner, subject, saved_at);
alter table draft enable row level security;
alter table draft force row level security;
create policy own on draft to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert, update, delete on draft to ${app};

-- The id is derived from the owner and the draft or grant number, so that it can't tell of a hidden row and needs no owner in its key.
create table project (
    id              uuid        primary key,
    owner           uuid        not null default vallum_caller(),
    version         integer     not null,
    reference       text        not null,
    source          text        not null check (source in ('registered', 'cordis')),
    visibility      text        not null check (visibility in ('public', 'organisation')),
    acronym         text        not null,
    title           text        not null,
    abstract        text,
    start_date      date,
    end_date        date,
    status          text,
    programme       text,
    funding_scheme  text,
    grant_number    text,
    grant_doi       text,
    total_cost      numeric(15, 2),
    ec_contribution numeric(15, 2),
    domains         text[]      not null default '{}',
    sectors         text[]      not null default '{}',
    technologies    text[]      not null default '{}',
    extra           jsonb,
    import          uuid,
    registered_by   text        not null,
    registered_at   timestamptz not null,
    changed_at      timestamptz not null
);
create unique index project_reference on project (owner, reference);
create index project_own on project (owner, registered_at desc, id desc);
create index project_grant on project (owner, grant_number);
create index project_import on project (owner, import, id);
alter table project enable row level security;
alter table project force row level security;
create policy own on project to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert, update, delete on project to ${app};

create table participant (
    project         uuid    not null,
    ordinal         integer not null,
    owner           uuid    not null default vallum_caller(),
    role            text    not null,
    name            text    not null,
    short_name      text,
    country         text,
    city            text,
    ror             text,
    pic             text,
    activity_type   text,
    sme             boolean,
    ec_contribution numeric(15, 2),
    total_cost      numeric(15, 2),
    ended           boolean,
    extra           jsonb,
    import          uuid,
    line            integer,
    primary key (project, ordinal)
);
create index participant_ror on participant (owner, ror) where ror is not null;
create index participant_pic on participant (owner, pic) where pic is not null;
alter table participant enable row level security;
alter table participant force row level security;
create policy own on participant to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert, update, delete on participant to ${app};

create table person (
    project uuid    not null,
    ordinal integer not null,
    owner   uuid    not null default vallum_caller(),
    name    text    not null,
    orcid   text,
    role    text    not null,
    primary key (project, ordinal)
);
create index person_orcid on person (owner, orcid) where orcid is not null;
alter table person enable row level security;
alter table person force row level security;
create policy own on person to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert, update, delete on person to ${app};

-- What CORDIS says of a project besides itself and its organisations: topics, legal bases, subjects, links, results. Kept as it came.
create table relation (
    project uuid    not null,
    kind    text    not null,
    ordinal integer not null,
    owner   uuid    not null default vallum_caller(),
    import  uuid    not null,
    data    jsonb   not null,
    primary key (project, kind, ordinal)
);
alter table relation enable row level security;
alter table relation force row level security;
create policy own on relation to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert, update, delete on relation to ${app};

-- The one description of a project as others read it; version and times stand beside it.
create function project_document(wanted uuid[]) returns table (project uuid, document jsonb)
language sql stable as $$
    select p.id, jsonb_strip_nulls(jsonb_build_object(
        'reference', p.reference, 'source', p.source, 'acronym', p.acronym, 'title', p.title, 'abstract', p.abstract,
        'startDate', p.start_date, 'endDate', p.end_date, 'status', p.status, 'programme', p.programme,
        'fundingScheme', p.funding_scheme, 'grantNumber', p.grant_number, 'grantDoi', p.grant_doi,
        'totalCost', p.total_cost::text, 'ecContribution', p.ec_contribution::text,
        'participants', coalesce((
            select jsonb_agg(jsonb_build_object(
                'name', a.name, 'shortName', a.short_name, 'role', a.role, 'country', a.country, 'city', a.city, 'ror', a.ror,
                'pic', a.pic, 'activityType', a.activity_type, 'sme', a.sme, 'ecContribution', a.ec_contribution::text,
                'totalCost', a.total_cost::text, 'ended', a.ended) order by a.role <> 'coordinator', a.ordinal)
            from participant a where a.project = p.id), '[]'),
        'people', coalesce((
            select jsonb_agg(jsonb_build_object('name', n.name, 'orcid', n.orcid, 'role', n.role) order by n.ordinal)
            from person n where n.project = p.id), '[]'),
        'domains', to_jsonb(p.domains), 'sectors', to_jsonb(p.sectors), 'technologies', to_jsonb(p.technologies),
        'topics', coalesce((
            select jsonb_agg(jsonb_build_object('code', r.data ->> 'topic', 'title', r.data ->> 'title') order by r.ordinal)
            from relation r where r.project = p.id and r.kind = 'topic' and r.data ->> 'topic' is not null), '[]')))
    from project p where p.id = any (wanted)
$$;

create table public_project (
    id            uuid        primary key,
    owner         uuid        not null,
    version       integer     not null,
    registered_at timestamptz not null,
    changed_at    timestamptz not null,
    document      jsonb       not null,
    head          jsonb       not null,
    abstract      text,
    programme     text,
    grant_number  text,
    domains       text[]      not null,
    countries     text[]      not null,
    rors          text[]      not null,
    pics          text[]      not null,
    orcids        text[]      not null,
    search        tsvector    not null
);
create index public_project_search on public_project using gin (search);
create index public_project_newest on public_project (registered_at desc, id desc);
create index public_project_grant on public_project (grant_number) where grant_number is not null;
create index public_project_rors on public_project using gin (rors) where rors <> '{}';
create index public_project_pics on public_project using gin (pics) where pics <> '{}';
create index public_project_orcids on public_project using gin (orcids) where orcids <> '{}';
-- Anybody reads every row (a constant policy leaves the indexes usable); only its owner writes one.
alter table public_project enable row level security;
alter table public_project force row level security;
create policy anybody on public_project for select to ${app} using (true);
create policy add on public_project for insert to ${app} with check (owner = vallum_caller());
create policy alter_own on public_project for update to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy remove_own on public_project for delete to ${app} using (owner = vallum_caller());
grant select, insert, update, delete on public_project to ${app};

-- Brings the public rows of these projects up to date and says which ones differ now from what the public saw before.
-- A project that differs gets its next version here, the first one excepted.
create function project_published(wanted uuid[], at timestamptz) returns table (project uuid, version integer, added boolean)
language sql volatile as $$
    with fresh as (
        select p.id, p.owner, p.version, p.registered_at, p.grant_number, p.programme, p.domains, p.abstract, d.document,
            coalesce((select array_agg(distinct x ->> 'country') filter (where x ->> 'country' is not null)
                from jsonb_array_elements(d.document -> 'participants') x), '{}') countries,
            coalesce((select array_agg(distinct x ->> 'ror') filter (where x ->> 'ror' is not null)
                from jsonb_array_elements(d.document -> 'participants') x), '{}') rors,
            coalesce((select array_agg(distinct x ->> 'pic') filter (where x ->> 'pic' is not null)
                from jsonb_array_elements(d.document -> 'participants') x), '{}') pics,
            coalesce((select array_agg(distinct x ->> 'orcid') filter (where x ->> 'orcid' is not null)
                from jsonb_array_elements(d.document -> 'people') x), '{}') orcids,
            (select string_agg(concat_ws(' ', x ->> 'name', x ->> 'shortName'), ' ')
                from jsonb_array_elements(d.document -> 'participants') x) names
        from project p join project_document(wanted) d on d.project = p.id
        where p.id = any (wanted) and p.visibility = 'public'
    ), different as (
        select f.*, b.id is null as added from fresh f left join public_project b on b.id = f.id
        where b.document is distinct from f.document
    ), stepped as (
        update project p set version = p.version + 1, changed_at = at from different d where p.id = d.id and not d.added
        returning p.id, p.version
    )
    insert into public_project as b (id, owner, version, registered_at, changed_at, document, head, abstract, programme, grant_number,
        domains, countries, rors, pics, orcids, search)
    select d.id, d.owner, coalesce(s.version, d.version), d.registered_at, at, d.document,
        jsonb_strip_nulls(jsonb_build_object('reference', d.document -> 'reference', 'acronym', d.document -> 'acronym',
            'title', d.document -> 'title', 'programme', d.document -> 'programme', 'startDate', d.document -> 'startDate',
            'endDate', d.document -> 'endDate', 'status', d.document -> 'status', 'domains', to_jsonb(d.domains),
            'countries', to_jsonb(d.countries), 'organisations', jsonb_array_length(d.document -> 'participants'),
            'coordinator', case when d.document -> 'participants' -> 0 ->> 'role' = 'coordinator' then jsonb_build_object(
                'name', d.document -> 'participants' -> 0 -> 'name', 'country', d.document -> 'participants' -> 0 -> 'country') end)),
        d.abstract, d.programme, d.grant_number, d.domains, d.countries, d.rors, d.pics, d.orcids,
        setweight(to_tsvector('english', concat_ws(' ', d.document ->> 'acronym', left(d.document ->> 'title', 20000),
            d.document ->> 'reference', d.grant_number)), 'A')
        || setweight(to_tsvector('english', left(coalesce(d.abstract, ''), 200000)), 'B')
        || setweight(to_tsvector('english', left(coalesce(d.names, ''), 200000)), 'C')
    from different d left join stepped s on s.id = d.id
    on conflict (id) do update set version = excluded.version, changed_at = excluded.changed_at, document = excluded.document,
        head = excluded.head, abstract = excluded.abstract, programme = excluded.programme, grant_number = excluded.grant_number,
        domains = excluded.domains, countries = excluded.countries, rors = excluded.rors, pics = excluded.pics,
        orcids = excluded.orcids, search = excluded.search
    returning b.id, b.version, xmax = 0
$$;

-- What changed for whom, in the order in which it became visible: a page reads only transactions older than any still running.
-- The audience of what is public is the nil id.
create table project_change (
    audience  uuid        not null,
    tx        xid8        not null default pg_current_xact_id(),
    seq       bigint      not null generated always as identity,
    project   uuid        not null,
    version   integer     not null,
    at        timestamptz not null,
    withdrawn boolean     not null,
    primary key (audience, tx, seq)
);
create index project_change_order on project_change (tx, seq);
alter table project_change enable row level security;
alter table project_change force row level security;
create policy visible on project_change for select to ${app}
    using (audience = vallum_caller() or audience = '00000000-0000-0000-0000-000000000000');
create policy add on project_change for insert to ${app}
    with check (vallum_caller() is not null and (audience = vallum_caller() or audience = '00000000-0000-0000-0000-000000000000'));
grant select, insert on project_change to ${app};

create table import (
    id          uuid        primary key,
    owner       uuid        not null,
    started_by  text        not null,
    state       text        not null check (state in ('waiting', 'reading', 'checking', 'publishing', 'done', 'failed')),
    failure     text,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    lease_until timestamptz not null,
    truncated   boolean     not null,
    done        bigint      not null,
    total       bigint      not null,
    added       integer     not null,
    changed     integer     not null,
    unchanged   integer     not null
);
create unique index import_under_way on import (owner) where state in ('waiting', 'reading', 'checking', 'publishing');
create index import_own on import (owner, started_at desc, id desc);
alter table import enable row level security;
alter table import force row level security;
create policy own on import to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy expire_see on import for select to ${job} using (vallum_job('imports'));
create policy expire on import for update to ${job} using (vallum_job('imports')) with check (vallum_job('imports'));
grant select, insert, update on import to ${app};
grant select, update on import to ${job};

create table import_table (
    import   uuid    not null,
    ordinal  integer not null,
    owner    uuid    not null default vallum_caller(),
    file     text    not null,
    name     text    not null,
    read     bigint  not null,
    taken    bigint  not null,
    rejected bigint  not null,
    primary key (import, ordinal)
);
alter table import_table enable row level security;
alter table import_table force row level security;
create policy own on import_table to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert, update on import_table to ${app};

create table import_finding (
    import  uuid   not null,
    seq     bigint not null generated always as identity,
    owner   uuid   not null default vallum_caller(),
    rule    text   not null,
    outcome text   not null check (outcome in ('taken', 'rejected', 'file')),
    file    text   not null,
    line    integer,
    record  text,
    col     text,
    found   text,
    detail  text   not null,
    primary key (import, seq)
);
create index import_finding_rule on import_finding (import, rule, seq);
alter table import_finding enable row level security;
alter table import_finding force row level security;
create policy own on import_finding to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
grant select, insert on import_finding to ${app};
