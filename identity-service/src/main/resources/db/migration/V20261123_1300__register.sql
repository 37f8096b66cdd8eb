-- The register of institutions, their people, roles and invitations. Rules of access stand beside each table.
-- ${app}: requests. ${job}: named jobs. ${owner}: owns the tables and, under FORCE, needs a policy of its own.

create table organisation (
    id                  uuid        primary key,
    version             integer     not null,
    name                text        not null,
    member_state        text        not null check (member_state ~ '^[A-Z]{2}$'),
    kind                text        not null check (kind in ('csirt', 'spoc', 'competent-authority', 'ncc', 'eu-body', 'entity',
                                                             'research-organisation')),
    status              text        not null check (status in ('proposed', 'active', 'suspended', 'closed')),
    alias               text        not null unique, -- made by us, so a clash tells nobody anything
    ror_id              text,
    contact_email       text,
    proposed_by         uuid,
    proposed_by_subject text,
    registered_at       timestamptz not null,
    confirmed_by        uuid,
    confirmed_subject   text,
    confirmed_at        timestamptz,
    status_reason       text
);
create unique index organisation_name on organisation (member_state, lower(name)) where status <> 'closed';
create index organisation_page on organisation (registered_at desc, id desc);
create index organisation_state on organisation (member_state, kind);
grant select, insert, update on organisation to ${app}, ${job};
alter table organisation enable row level security;
alter table organisation force row level security;
create policy owner_all on organisation to ${owner} using (true) with check (true);

-- Asked inside policies. Security definer, since a policy that reads its own table would never end.
create function member_state_of(organisation uuid) returns text
    language sql stable security definer set search_path = public as $$
    select o.member_state from organisation o where o.id = $1
$$;
create function overseen_state() returns text -- the state whose organisations the caller oversees, or null
    language sql stable security definer set search_path = public as $$
    select o.member_state from organisation o
    where o.id = vallum_caller() and o.status = 'active'
      and (o.kind in ('csirt', 'spoc', 'competent-authority') or (o.kind = 'eu-body' and o.member_state = 'EU'))
$$;

create policy register on organisation for select to ${app} using (
    (status <> 'proposed' and vallum_caller() is not null)
    or id = vallum_caller()
    or proposed_by = vallum_caller()
    or member_state = (select overseen_state()));
create policy propose on organisation for insert to ${app} with check (
    status = 'proposed' and proposed_by = vallum_caller() and member_state = (select member_state_of(vallum_caller())));
create policy oversee on organisation for update to ${app}
    using (member_state = (select overseen_state())) with check (member_state = (select overseen_state()));
create policy seed on organisation for all to ${job} using (vallum_job('seed')) with check (vallum_job('seed'));
create policy know on organisation for select to ${job}
    using (vallum_job('directory') or vallum_job('feed') or vallum_job('invitation') or vallum_job('demo'));

-- What Keycloak was last told of an organisation.
create table directory_entry (
    organisation uuid        primary key references organisation,
    version      integer     not null,
    at           timestamptz not null
);
grant select, insert, update, delete on directory_entry to ${job};
grant select on directory_entry to ${app};
alter table directory_entry enable row level security;
alter table directory_entry force row level security;
create policy keep on directory_entry for all to ${job} using (vallum_job('directory')) with check (vallum_job('directory'));
create policy know on directory_entry for select to ${app} using (vallum_caller() is not null);

create table person (
    organisation uuid        not null references organisation,
    subject      text        not null,
    name         text        not null,
    email        text        not null,
    joined_at    timestamptz not null,
    primary key (organisation, subject)
);
grant select on person to ${app};
grant select, insert, update on person to ${job};
alter table person enable row level security;
alter table person force row level security;
create policy own on person for select to ${app} using (organisation = vallum_caller());
create policy join_in on person for all to ${job}
    using (vallum_job('invitation') or vallum_job('demo')) with check (vallum_job('invitation') or vallum_job('demo'));

create table role_grant (
    id           uuid        primary key,
    version      integer     not null,
    organisation uuid        not null references organisation,
    subject      text        not null,
    subject_kind text        not null check (subject_kind in ('person', 'client')),
    role         text        not null check (role in ('coordinator', 'officer', 'administrator', 'entity-reporter', 'researcher',
                                                      'reviewer', 'agency')),
    valid_from   timestamptz not null,
    valid_until  timestamptz check (valid_until > valid_from),
    granted_by   text        not null,
    granted_at   timestamptz not null,
    revoked_by   text,
    revoked_at   timestamptz
);
create index role_grant_subject on role_grant (organisation, subject);
create index role_grant_page on role_grant (organisation, granted_at desc, id desc);
grant select, insert, update on role_grant to ${app}, ${job};
alter table role_grant enable row level security;
alter table role_grant force row level security;
create policy own on role_grant for select to ${app} using (organisation = vallum_caller());
create policy give on role_grant for insert to ${app} with check (organisation = vallum_caller());
create policy take on role_grant for update to ${app}
    using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy give_on_behalf on role_grant for all to ${job}
    using (vallum_job('invitation') or vallum_job('demo')) with check (vallum_job('invitation') or vallum_job('demo'));

-- The token itself is nowhere: only its hash, made when the mail is sent.
create table invitation (
    id                      uuid        primary key,
    organisation            uuid        not null references organisation,
    invited_by_organisation uuid        not null references organisation,
    invited_by              text        not null,
    email                   text        not null,
    given_name              text        not null,
    family_name             text        not null,
    roles                   text[]      not null,
    language                text        not null check (language in ('en', 'fr')),
    invited_at              timestamptz not null,
    expires_at              timestamptz not null,
    token_hash              bytea       unique,
    mail_due_at             timestamptz, -- null once it is sent
    accepted_at             timestamptz,
    accepted_subject        text,
    withdrawn_at            timestamptz
);
create index invitation_open on invitation (organisation, lower(email)) where accepted_at is null and withdrawn_at is null;
create index invitation_mail on invitation (mail_due_at) where mail_due_at is not null;
grant select, insert, update on invitation to ${app}, ${job};
alter table invitation enable row level security;
alter table invitation force row level security;
create policy own on invitation for select to ${app}
    using (organisation = vallum_caller() or invited_by_organisation = vallum_caller());
create policy invite on invitation for insert to ${app} with check (
    invited_by_organisation = vallum_caller()
    and (organisation = vallum_caller() or member_state_of(organisation) = (select overseen_state())));
create policy withdraw on invitation for update to ${app}
    using (organisation = vallum_caller() or invited_by_organisation = vallum_caller());
create policy deliver on invitation for all to ${job} using (vallum_job('invitation')) with check (vallum_job('invitation'));

-- What changed, for GET /changes. Ordered by transaction and read only below the oldest running one: nothing slips in behind a reader.
create table change (
    tx        xid8        not null default pg_current_xact_id(),
    seq       bigint      not null generated always as identity,
    recipient uuid,       -- null: everybody who is somebody
    type      text        not null,
    target    uuid        not null,
    version   integer     not null,
    at        timestamptz not null,
    withdrawn boolean     not null,
    primary key (tx, seq)
);
grant select, insert on change to ${app}, ${job};
alter table change enable row level security;
alter table change force row level security;
create policy mine on change for select to ${app}
    using (recipient = vallum_caller() or (recipient is null and vallum_caller() is not null));
create policy note on change for insert to ${app} with check (vallum_caller() is not null);
create policy note_job on change for insert to ${job} with check (true);
