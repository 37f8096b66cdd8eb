-- Mail that comes in. Each incident has an address of its own, which names it by a token that nobody can guess; what is sent there stands on
-- the owner's timeline as something that somebody claims to have written. Everything else waits in triage: with the owner, if the address
-- was an incident's once, and otherwise with the desk that runs the mailbox. Decision 86.

create table incident_address (
    token    text        not null primary key check (token ~ '^[0-9a-f]{32}$'),
    incident uuid        not null,
    owner    uuid        not null,
    version  integer     not null,
    made_at  timestamptz not null,
    made_by  text,
    ended_at timestamptz,
    unique (owner, incident, version),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column incident_address.token is '128 random bits. It has to be told to whoever may answer, so it is no secret that is kept as a digest.';
comment on column incident_address.ended_at is 'When another one took its place: what is sent here since waits in triage.';
create unique index incident_address_present on incident_address (owner, incident) where ended_at is null;

-- How far a mailbox was read: raised in the transaction that takes a mail, so that each is taken once, by whichever process.
create table mailbox_place (
    mailbox  text        not null primary key,
    validity bigint      not null,
    uid      bigint      not null,
    at       timestamptz not null
);

create table mail (
    id          uuid        not null primary key,
    owner       uuid        not null,
    incident    uuid,
    state       text        not null check (state in ('filed', 'waiting', 'discarded')),
    reason      text check (reason in ('no-address', 'unknown-address', 'address-renewed', 'incident-closed', 'bounce', 'automatic',
                                       'unreadable')),
    version     integer     not null default 1,
    fingerprint text        not null,
    message_id  text,
    sender      text,
    sender_name text,
    sent_at     timestamptz,
    received_at timestamptz not null,
    taken_at    timestamptz not null,
    filed_at    timestamptz,
    subject     text,
    body        text        not null,
    cut         boolean     not null,
    bytes       bigint      not null,
    sha256      text,
    original    bytea,
    decided_at  timestamptz,
    decided_by  text,
    decision    text,
    delete_at   timestamptz,
    unique (owner, id),
    unique (owner, fingerprint),
    check ((state = 'filed') = (filed_at is not null)),
    check (state <> 'filed' or incident is not null),
    check ((state = 'discarded') = (delete_at is not null)),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
alter table mail alter column original set storage external;
comment on column mail.owner is 'Whose incident it was sent to; of what was sent to none, the desk that runs the mailbox.';
comment on column mail.incident is 'Where it is filed, or where it would belong if its address still counted.';
comment on column mail.reason is 'Why it did not get to a timeline by itself.';
comment on column mail.sender is 'What it claims. Nothing about it was checked.';
comment on column mail.sent_at is 'What it claims.';
comment on column mail.received_at is 'When our mailbox took it.';
comment on column mail.fingerprint is 'Of what makes it this mail, its address included: the same one delivered twice is one.';
comment on column mail.original is 'As it came; none of one that was too large to keep, which stays in the mailbox.';
create index mail_state on mail (owner, state, received_at desc, id desc);
create index mail_received on mail (incident, received_at desc, id desc) where incident is not null;
create index mail_filed on mail (incident, filed_at desc, id desc) where state = 'filed';
create index mail_delete on mail (delete_at) where delete_at is not null;

-- What hangs on it: name, size and hash. The bytes are taken out of the original when somebody wants them.
create table mail_part (
    mail       uuid    not null,
    owner      uuid    not null,
    number     integer not null,
    name       text    not null,
    type       text    not null,
    bytes      bigint  not null,
    sha256     text    not null,
    attachment uuid,
    primary key (mail, number),
    foreign key (owner, mail) references mail (owner, id) on delete cascade
);
comment on column mail_part.number is '0 is the mail itself.';
comment on column mail_part.attachment is 'The file on the incident that an officer made of it.';

do $$
declare t text;
begin
    foreach t in array array['incident_address', 'mailbox_place', 'mail', 'mail_part'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;

grant select, insert on incident_address to ${app};
grant update (ended_at) on incident_address to ${app};
create policy own on incident_address to ${app}
    using (owner = (select vallum_caller())) with check (owner = (select vallum_caller()));
-- Mail is its owner's alone: no share, no group and no forwarding takes it along.
grant select on mail, mail_part to ${app};
grant update (incident, state, version, filed_at, decided_at, decided_by, decision, delete_at) on mail to ${app};
grant update (attachment) on mail_part to ${app};
create policy own on mail to ${app} using (owner = (select vallum_caller())) with check (owner = (select vallum_caller()));
create policy own on mail_part to ${app} using (owner = (select vallum_caller())) with check (owner = (select vallum_caller()));

-- The job reads the mailbox and knows of an incident whether it is open. It can change no mail and reads no report.
grant select, insert on incident_address to ${job};
grant select, insert, update on mailbox_place to ${job};
grant select, insert, delete on mail to ${job};
grant select, insert on mail_part to ${job};
create policy mail on incident_address to ${job} using (vallum_job('mail')) with check (vallum_job('mail'));
create policy mail on mailbox_place to ${job} using (vallum_job('mail')) with check (vallum_job('mail'));
create policy mail on mail to ${job} using (vallum_job('mail')) with check (vallum_job('mail'));
create policy mail on mail_part to ${job} using (vallum_job('mail')) with check (vallum_job('mail'));
create policy mail on incident for select to ${job} using (vallum_job('mail'));
-- Who is told that there is one: whose it is, never what it says.
create policy notices on mail for select to ${job} using (vallum_job('notices'));
