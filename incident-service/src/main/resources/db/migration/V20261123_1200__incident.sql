-- Incidents, their clocks and who may see them.
--
-- One table decides visibility: audience has a row for the owner and for every live share, and every policy tests it (or the row's own
-- organisation) by equality. The service's role can't write it: triggers derive it from incident and share, so that no use case can
-- forget it and none can widen it. Keys start with the owner, or they would tell that a hidden row exists.

create table organisation (
    id           uuid primary key,
    version      integer not null,
    name         text    not null,
    member_state text    not null,
    kind         text    not null,
    status       text    not null
);
comment on table organisation is 'Public directory, rebuilt from the topic of organisations.';
grant select on organisation to ${app}, ${job};
grant insert, update on organisation to ${job};

create table incident (
    id           uuid        not null primary key,
    owner        uuid        not null,
    reference    text        not null,
    version      integer     not null default 0,
    title        text        not null,
    summary      text        not null,
    entity_id    uuid,
    entity_name  text        not null,
    entity_state text        not null,
    sector       text        not null,
    aware_at     timestamptz not null,
    received_at  timestamptz not null,
    changed_at   timestamptz not null,
    severity     text        not null,
    malicious    text        not null,
    cross_border text        not null,
    affected     text[]      not null,
    tlp          text        not null,
    status       text        not null default 'open',
    exercise     boolean     not null default false,
    unique (owner, id),
    unique (owner, reference)
);

create table incident_internal (
    incident           uuid        not null primary key,
    owner              uuid        not null,
    received_at        timestamptz not null,
    reporter_name      text,
    reporter_contact   text,
    channel            text        not null,
    officer_subject    text,
    officer_name       text,
    outside_references jsonb       not null default '[]',
    foreign key (owner, incident) references incident (owner, id)
);
create index incident_internal_officer on incident_internal (owner, officer_subject, received_at desc, incident desc);

create table audience (
    organisation uuid        not null,
    incident     uuid        not null,
    owner        uuid        not null,
    at           timestamptz not null,
    share        uuid,
    tlp          text        not null,
    expires_at   timestamptz,
    primary key (organisation, incident),
    foreign key (owner, incident) references incident (owner, id)
);
create index audience_list on audience (organisation, at desc, incident desc);
create index audience_incident on audience (incident);
create index audience_share on audience (organisation, share) where share is not null;

create table share (
    id               uuid        not null primary key,
    incident         uuid        not null,
    owner            uuid        not null,
    recipient        uuid        not null check (recipient <> owner),
    reference        text        not null,
    tlp              text        not null,
    basis            text        not null,
    scope_note       text,
    expires_at       timestamptz,
    shared_at        timestamptz not null,
    shared_by        text        not null,
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    withdrawn_reason text,
    version          integer     not null default 0,
    unique (owner, id, recipient, incident),
    foreign key (owner, incident) references incident (owner, id)
);
create unique index share_live on share (owner, incident, recipient) where withdrawn_at is null;
create index share_incident on share (owner, incident, shared_at desc);
create index share_expiry on share (expires_at) where withdrawn_at is null and expires_at is not null;

-- What the recipient did with a share. Its own table, so that a recipient can't touch the owner's terms.
create table receipt (
    recipient       uuid not null,
    share           uuid not null,
    incident        uuid not null,
    owner           uuid not null,
    delivered_at    timestamptz,
    opened_at       timestamptz,
    opened_by       text,
    acknowledged_at timestamptz,
    acknowledged_by text,
    primary key (recipient, share),
    foreign key (owner, share, recipient, incident) references share (owner, id, recipient, incident)
);
create index receipt_share on receipt (owner, share);

-- What a recipient keeps of a share that is over: that it was, and why it ended.
create table tombstone (
    organisation uuid        not null,
    share        uuid        not null,
    incident     uuid        not null,
    owner        uuid        not null,
    reference    text        not null,
    tlp          text        not null,
    basis        text        not null,
    shared_at    timestamptz not null,
    withdrawn_at timestamptz not null,
    reason       text        not null,
    primary key (organisation, share)
);
create index tombstone_list on tombstone (organisation, withdrawn_at desc, share desc);

create table clock (
    id             uuid        not null primary key,
    incident       uuid        not null,
    owner          uuid        not null,
    obligation     text        not null,
    owed_by        text        not null check (owed_by in ('entity', 'authority')),
    owed_by_name   text        not null,
    basis          text        not null,
    regime         text        not null,
    regime_version integer     not null,
    anchor         text        not null,
    zone           text        not null,
    calendar       text        not null,
    started_at     timestamptz,
    due_at         timestamptz,
    met_at         timestamptz,
    notified_at    timestamptz,
    foreign key (owner, incident) references incident (owner, id)
);
create index clock_incident on clock (incident);
create index clock_open on clock (owner, owed_by, due_at, id) where met_at is null and started_at is not null;
create index clock_due on clock (due_at) where met_at is null and due_at is not null and notified_at is null;

create table timeline (
    id           uuid        not null primary key,
    incident     uuid        not null,
    owner        uuid        not null,
    kind         text        not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    internal     boolean     not null,
    by_name      text,
    organisation uuid,
    subject      text,
    count        integer,
    text         text,
    foreign key (owner, incident) references incident (owner, id)
);
create index timeline_incident on timeline (incident, at desc, id desc);
create index timeline_owner on timeline (owner, recorded_at desc, id desc);

create table indicator_import (
    id       uuid        not null primary key,
    incident uuid        not null,
    owner    uuid        not null,
    at       timestamptz not null,
    report   jsonb       not null,
    foreign key (owner, incident) references incident (owner, id)
);

create table indicator (
    id           uuid        not null primary key,
    incident     uuid        not null,
    owner        uuid        not null,
    import       uuid        not null,
    event        uuid        not null,
    uuid         uuid        not null,
    type         text        not null,
    category     text        not null,
    value        text        not null,
    to_ids       boolean     not null,
    comment      text,
    tags         text[]      not null,
    distribution text        not null,
    restricted   boolean     not null,
    first_seen   timestamptz,
    last_seen    timestamptz,
    object_uuid  uuid,
    object_name  text,
    relation     text,
    source_uuid  text,
    source_name  text,
    taken_at     timestamptz not null,
    unique (owner, incident, event, uuid),
    foreign key (owner, incident) references incident (owner, id)
);
comment on column indicator.restricted is 'The source keeps it to one organisation or a sharing group: it stays with the owner.';
create index indicator_incident on indicator (incident, taken_at, id);

-- Everything that changed, one row an organisation that may know. xact orders by commit: what is below the oldest running transaction
-- is final, so a cursor never passes a row that appears later. bigint, because comparing xid8 is not leakproof and would lose the index.
create table change (
    organisation uuid        not null,
    xact         bigint      not null default (pg_current_xact_id()::text::bigint),
    seq          bigint      generated always as identity,
    incident     uuid        not null,
    version      integer     not null,
    at           timestamptz not null,
    withdrawn    boolean     not null,
    reason       text,
    primary key (organisation, xact, seq)
);

create table draft (
    organisation uuid        not null,
    subject      text        not null,
    id           uuid        not null,
    version      integer     not null,
    title        text,
    step         text,
    content      jsonb       not null,
    updated_at   timestamptz not null,
    primary key (organisation, subject, id)
);

-- Derived rows. The functions run as the owner role, which has a policy on what they write; times come from the row, never from here.
create function incident_filed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audience (organisation, incident, owner, at, tlp) values (new.owner, new.id, new.owner, new.received_at, new.tlp);
    insert into change (organisation, incident, version, at, withdrawn) values (new.owner, new.id, new.version, new.changed_at, false);
    return null;
end $$;
create trigger filed after insert on incident for each row execute function incident_filed();

create function incident_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into change (organisation, incident, version, at, withdrawn)
    select organisation, new.id, new.version, new.changed_at, false from audience where incident = new.id;
    return null;
end $$;
create trigger changed after update on incident for each row when (old.version <> new.version) execute function incident_changed();

create function share_given() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audience (organisation, incident, owner, at, share, tlp, expires_at)
    select new.recipient, new.incident, new.owner, i.received_at, new.id, new.tlp, new.expires_at from incident i where i.id = new.incident;
    insert into change (organisation, incident, version, at, withdrawn)
    select new.recipient, new.incident, i.version, new.shared_at, false from incident i where i.id = new.incident;
    return null;
end $$;
create trigger given after insert on share for each row execute function share_given();

create function share_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from audience where organisation = new.recipient and incident = new.incident;
    insert into tombstone (organisation, share, incident, owner, reference, tlp, basis, shared_at, withdrawn_at, reason)
    values (new.recipient, new.id, new.incident, new.owner, new.reference, new.tlp, new.basis, new.shared_at, new.withdrawn_at,
            new.withdrawn_reason);
    insert into change (organisation, incident, version, at, withdrawn, reason)
    select new.recipient, new.incident, i.version, new.withdrawn_at, true, new.withdrawn_reason from incident i where i.id = new.incident;
    return null;
end $$;
create trigger over after update on share for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function share_over();

-- Row security. app: whoever a request acts for. job: named parts of the platform, each with what it needs. owner: the functions above.
do $$
declare t text;
begin
    foreach t in array array['incident', 'incident_internal', 'audience', 'share', 'receipt', 'tombstone', 'clock', 'timeline',
                             'indicator_import', 'indicator', 'change', 'draft'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy maintain on %I to ${owner} using (true) with check (true)', t);
    end loop;
end $$;

grant select, insert on incident, incident_internal, share, clock, timeline, indicator_import, indicator, receipt to ${app};
grant update on incident, incident_internal, share, clock, receipt to ${app};
grant select on audience, change, tombstone to ${app};
grant select, insert, update, delete on draft to ${app};

create policy visible on audience for select to ${app} using (organisation = vallum_caller());

create policy visible on incident for select to ${app}
    using (exists (select from audience a where a.organisation = vallum_caller() and a.incident = incident.id));
create policy file on incident for insert to ${app} with check (owner = vallum_caller());
create policy change on incident for update to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());

create policy own on incident_internal to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());

create policy own on share to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy received on share for select to ${app}
    using (recipient = vallum_caller()
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = share.incident and a.share = share.id));

create policy given on receipt for select to ${app} using (owner = vallum_caller());
create policy own on receipt to ${app} using (recipient = vallum_caller()) with check (recipient = vallum_caller());

create policy own on tombstone for select to ${app} using (organisation = vallum_caller());
create policy own on clock to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());

create policy own on timeline to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy shared on timeline for select to ${app}
    using (not internal and exists (select from audience a where a.organisation = vallum_caller() and a.incident = timeline.incident));

create policy own on indicator_import to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());

create policy own on indicator to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy shared on indicator for select to ${app}
    using (not restricted and exists (select from audience a where a.organisation = vallum_caller() and a.incident = indicator.incident));

create policy own on change for select to ${app} using (organisation = vallum_caller());
create policy own on draft to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());

-- Jobs: feed asks who may be told; clocks notes what is overdue; shares ends what has expired; receipts writes down what recipients did.
grant select on audience, incident, share, clock, receipt to ${job};
grant select, insert, update on receipt to ${job};
grant update on clock, share to ${job};
grant insert on timeline to ${job};
create policy feed on audience for select to ${job} using (vallum_job('feed'));
create policy clocks on clock for select to ${job} using (vallum_job('clocks'));
create policy notify on clock for update to ${job} using (vallum_job('clocks')) with check (vallum_job('clocks'));
create policy clocks on incident for select to ${job} using (vallum_job('clocks') or vallum_job('shares'));
create policy clocks on timeline for insert to ${job} with check (vallum_job('clocks') or vallum_job('shares') or vallum_job('receipts'));
create policy expire on share to ${job} using (vallum_job('shares')) with check (vallum_job('shares'));
create policy receipts on share for select to ${job} using (vallum_job('receipts'));
create policy receipts on receipt to ${job} using (vallum_job('receipts')) with check (vallum_job('receipts'));
create policy demo on power_grant for select to ${job} using (vallum_job('demo'));
