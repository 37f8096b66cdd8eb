-- Reports by a public form, and mail. Whoever has no account acts as a named job that may write a new report and nothing else; behind a
-- return link as a job of that one link (link:<id>), to which the policies open that one report and nothing else.

-- Mails to be sent, deleted once they are. No text of a report stands in one, so there is nothing in it but an address.
create table letter (
    id       uuid        not null primary key,
    owner    uuid        not null,
    kind     text        not null,
    mailbox  text        not null,
    language text        not null check (language in ('en', 'fr')),
    about    uuid,
    filled   jsonb       not null,
    due_at   timestamptz not null,
    tries    integer     not null default 0
);
comment on column letter.about is 'Whose secret is enclosed at sending: a code or a link, of which only a digest is kept.';
create index letter_due on letter (due_at);
alter table letter enable row level security;
alter table letter force row level security;
grant insert on letter to ${app};
grant select, insert, update, delete on letter to ${job};
create policy order_own on letter for insert to ${app} with check (owner = vallum_caller());
create policy order_job on letter for insert to ${job} with check (
    vallum_job('intake') or vallum_job('desk') or vallum_job('clocks') or vallum_job('shares') or vallum_job('notices'));
create policy send on letter to ${job} using (vallum_job('post')) with check (vallum_job('post'));

-- A mailbox that is being confirmed by a code. Kept a day, which is what the limits look back on.
create table mailbox_check (
    id           uuid        not null primary key,
    authority    uuid        not null,
    mailbox      text        not null,
    network      bytea       not null,
    language     text        not null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    code_digest  bytea,
    tries        integer     not null default 0,
    confirmed_at timestamptz,
    ticket       bytea unique,
    used_at      timestamptz
);
comment on column mailbox_check.network is 'Digest of the network the request came from, with the day: it can not be turned back.';
create index mailbox_check_mailbox on mailbox_check (lower(mailbox), asked_at);
create index mailbox_check_network on mailbox_check (network, asked_at);
create index mailbox_check_asked on mailbox_check (asked_at);
alter table mailbox_check enable row level security;
alter table mailbox_check force row level security;
grant select, insert, update, delete on mailbox_check to ${job};
create policy check_mailbox on mailbox_check to ${job} using (vallum_job('intake')) with check (vallum_job('intake'));

-- What leads back to one report. Only a digest is kept.
create table return_link (
    id         uuid        not null primary key,
    incident   uuid        not null,
    owner      uuid        not null,
    digest     bytea       not null unique,
    mailbox    text        not null,
    language   text        not null,
    made_at    timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    foreign key (owner, incident) references incident (owner, id)
);
create index return_link_incident on return_link (incident);
alter table return_link enable row level security;
alter table return_link force row level security;
grant select on return_link to ${app}, ${job};
grant insert on return_link to ${job};
grant update (used_at, revoked_at, revoked_by) on return_link to ${app}, ${job};
create policy own on return_link to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy find on return_link for select to ${job} using (vallum_job('intake'));
create policy make on return_link for insert to ${job} with check (vallum_job('intake'));
create policy itself on return_link for select to ${job} using (vallum_job('link:' || id));
create policy use on return_link for update to ${job}
    using (revoked_at is null and vallum_job('link:' || id)) with check (vallum_job('link:' || id));

create function vallum_linked(report uuid) returns boolean language sql stable as $$
    select exists (select from return_link l where l.incident = report and l.revoked_at is null and vallum_job('link:' || l.id))
$$;

-- The public form writes a new report, of an entity that nobody has confirmed yet.
grant insert on incident, incident_internal, clock, question to ${job};
grant select on question, timeline to ${job};
grant update (answer, answered_at, answered_by) on question to ${job};
create policy public_form on incident for insert to ${job}
    with check (vallum_job('intake') and entity_id is null and reported_by is null);
create policy public_form on incident_internal for insert to ${job}
    with check (vallum_job('intake') and channel = 'public-form' and officer_subject is null);
create policy public_form on clock for insert to ${job} with check (vallum_job('intake'));
create policy public_form on timeline for insert to ${job} with check (vallum_job('intake') and kind = 'filed');

-- Behind a return link: the entity's part of the one report, and talking about it.
create policy linked on incident for select to ${job} using (vallum_linked(id));
create policy linked on clock for select to ${job} using ((owed_by = 'entity' or obligation = 'feedback') and vallum_linked(incident));
create policy linked on timeline for select to ${job} using (kind in ('filed', 'feedback-given') and vallum_linked(incident));
create policy linked_says on timeline for insert to ${job}
    with check (kind in ('question-asked', 'question-answered') and vallum_linked(incident));
create policy linked on question for select to ${job} using (vallum_linked(incident));
create policy linked_asks on question for insert to ${job} with check (from_entity and due_at is null and vallum_linked(incident));
create policy linked_answers on question for update to ${job}
    using (not from_entity and answered_at is null and vallum_linked(incident))
    with check (not from_entity and vallum_linked(incident));
