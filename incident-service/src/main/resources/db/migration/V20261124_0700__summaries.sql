-- Summaries that single points of contact file every three months (NIS2 Art. 23(9)), what is asked about them, and what comes back.
--
-- A filing is immutable: the service's role may only set who filed it, and only while nobody has. Its text can't be changed at all.
create table summary_filing (
    id            uuid        not null primary key,
    owner         uuid        not null,
    recipient     uuid        not null check (recipient <> owner),
    member_state  text        not null,
    period        text        not null check (period ~ '^20[0-9][0-9]-Q[1-4]$'),
    edition       integer     not null check (edition > 0),
    document      text        not null,
    sha256        text        not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    prepared_at   timestamptz not null,
    prepared_by   text        not null,
    prepared_name text        not null,
    reason        text,
    filed_at      timestamptz,
    filed_by      text,
    filed_name    text,
    unique (owner, period, edition),
    unique (owner, id, recipient),
    check ((filed_at is null) = (filed_by is null) and (filed_at is null) = (filed_name is null)),
    constraint four_eyes check (filed_by <> prepared_by)
);
create unique index summary_waiting on summary_filing (owner, period) where filed_at is null;
create index summary_received on summary_filing (recipient, period, member_state, edition desc) where filed_at is not null;

create table summary_note (
    id        uuid        not null primary key,
    filing    uuid        not null,
    owner     uuid        not null,
    recipient uuid        not null,
    author    uuid        not null,
    kind      text        not null check (kind in ('query', 'answer')),
    text      text        not null,
    by_name   text        not null,
    at        timestamptz not null,
    foreign key (owner, filing, recipient) references summary_filing (owner, id, recipient),
    check (author = case kind when 'query' then recipient else owner end)
);
create index summary_note_filing on summary_note (filing, at, id);

-- What the recipient tells all single points of contact every six months.
create table summary_finding (
    id        uuid        not null primary key,
    owner     uuid        not null,
    half      text        not null check (half ~ '^20[0-9][0-9]-H[12]$'),
    text      text        not null,
    document  text        not null,
    sha256    text        not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    sent_at   timestamptz not null,
    sent_by   text        not null,
    sent_name text        not null
);
create index summary_finding_list on summary_finding (half desc, sent_at desc);

do $$
declare t text;
begin
    foreach t in array array['summary_filing', 'summary_note', 'summary_finding'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;

grant select, insert, delete on summary_filing to ${app};
grant update (filed_at, filed_by, filed_name) on summary_filing to ${app};
grant select, insert on summary_note, summary_finding to ${app};

create policy own on summary_filing for select to ${app} using (owner = vallum_caller());
create policy received on summary_filing for select to ${app} using (recipient = vallum_caller() and filed_at is not null);
create policy prepare on summary_filing for insert to ${app} with check (
    owner = vallum_caller() and filed_at is null
    and exists (select from organisation o where o.id = owner and o.kind = 'spoc' and o.member_state = summary_filing.member_state));
create policy file on summary_filing for update to ${app}
    using (owner = vallum_caller() and filed_at is null) with check (owner = vallum_caller());
create policy discard on summary_filing for delete to ${app} using (owner = vallum_caller() and filed_at is null);

create policy parties on summary_note for select to ${app} using (vallum_caller() in (owner, recipient));
create policy write on summary_note for insert to ${app} with check (
    author = vallum_caller()
    and exists (select from summary_filing f where f.id = filing and f.filed_at is not null));

create policy own on summary_finding to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy told on summary_finding for select to ${app}
    using (exists (select from organisation o where o.id = vallum_caller() and o.kind = 'spoc'));

-- Counting: one job a Member State, which sees the reports of that State's authorities and no other. Only coded answers are read.
create function summary_counts(owning uuid) returns boolean language sql stable parallel safe as $$
    select exists (select from organisation o where o.id = owning and vallum_job('summary-' || lower(o.member_state)))
$$;
create policy summary on incident for select to ${job} using (summary_counts(owner));
create policy summary on clock for select to ${job} using (summary_counts(owner));
create policy summary on fact for select to ${job} using (summary_counts(owner) and id = 'rootCauseKind');
grant select on fact to ${job};
