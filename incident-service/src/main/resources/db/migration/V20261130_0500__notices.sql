-- What somebody is told, on their page and by mail, and how they want it. One row for one fact and one reader, whoever notices it how often.
-- A row holds what kind of thing happened to which incident, never what the incident says.

-- Who is asking, as notices are addressed: a person, or the programs of an organisation, which share one list.
create function vallum_reader() returns text language sql stable parallel safe as $$
    select coalesce(nullif(vallum_person(), ''), 'client')
$$;

-- How one reader wants it: a person, the programs, or a mailbox of the organisation ('mailbox:' and its id). Whoever said nothing has no row.
create table notice_rule (
    organisation uuid        not null,
    id           uuid        not null,
    reader       text        not null,
    name         text check ((name is not null) = (reader like 'mailbox:%')),
    version      integer     not null default 1,
    language     text        not null check (language in ('en', 'fr')),
    zone         text        not null,
    ways         jsonb       not null,
    mine         boolean     not null,
    sectors      text[]      not null,
    severity     text,
    warn_hours   integer     not null check (warn_hours in (1, 6, 12, 24, 48, 72)),
    digest_at    text        not null,
    digest_day   integer check (digest_day between 1 and 7),
    quiet_from   text,
    quiet_until  text check ((quiet_from is null) = (quiet_until is null)),
    quiet_days   text[]      not null,
    mailbox      text,
    confirmed_at timestamptz,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    digest_upto  timestamptz not null,
    mailed_at    timestamptz,
    look_at      timestamptz,
    primary key (organisation, id),
    unique (organisation, reader)
);
comment on column notice_rule.ways is 'Kind to way; a kind that is not named has its usual one.';
comment on column notice_rule.confirmed_at is 'When its owner entered the code that was sent to the mailbox; nothing else goes there before.';
comment on column notice_rule.digest_upto is 'The last time for which a digest was made.';
comment on column notice_rule.look_at is 'When it is next to be looked whether a mail is due; null when nothing waits.';
create index notice_rule_look on notice_rule (look_at) where look_at is not null;

-- A code that was sent to a mailbox. Kept a day, which is what the limits look back on.
create table notice_code (
    id           uuid        not null primary key,
    organisation uuid        not null,
    rule         uuid        not null,
    mailbox      text        not null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    digest       bytea,
    tries        integer     not null default 0,
    foreign key (organisation, rule) references notice_rule (organisation, id) on delete cascade
);
create index notice_code_asked on notice_code (organisation, asked_at);

-- A mail that was ordered: which notices it tells is asked again when it goes out.
create table notice_mailing (
    id           uuid        not null primary key,
    organisation uuid        not null,
    rule         uuid        not null,
    made_at      timestamptz not null,
    period       timestamptz,
    foreign key (organisation, rule) references notice_rule (organisation, id) on delete cascade,
    unique (organisation, rule, period)
);
comment on column notice_mailing.period is 'The time whose digest it is: there is one at most. Null for what is sent at once.';
create index notice_mailing_made on notice_mailing (made_at);

create table notice (
    id           uuid        not null primary key,
    organisation uuid        not null,
    reader       text        not null,
    kind         text        not null,
    key          text        not null,
    about        uuid        not null,
    incident     uuid        not null,
    reference    text        not null,
    stage        text,
    stage_en     text,
    stage_fr     text,
    due_at       timestamptz,
    at           timestamptz not null,
    gone         boolean     not null default false,
    read_at      timestamptz,
    pending      text check (pending in ('urgent', 'calm', 'digest')),
    mailing      uuid references notice_mailing (id) on delete set null,
    batch        uuid,
    unique (organisation, reader, kind, key)
);
comment on column notice.gone is 'Its reader has the incident no longer; what is left leads to the tombstone.';
comment on column notice.pending is 'How it is still to be mailed: whatever the hour, outside quiet hours, or with the next digest.';
comment on column notice.batch is 'With which others it was told live; null while it was not.';
create index notice_list on notice (organisation, reader, at desc, id desc);
create index notice_unread on notice (organisation, reader, at desc, id desc) where read_at is null;
create index notice_pending on notice (organisation, reader, at) where pending is not null;
create index notice_untold on notice (organisation) where batch is null;
create index notice_batch on notice (batch);
create index notice_mailing_of on notice (mailing) where mailing is not null;
create index notice_incident on notice (organisation, incident);
create index notice_at on notice (at);

-- What the job has looked at already, so that it looks once.
create table notice_mark (
    mark text        not null primary key,
    at   timestamptz not null
);
create index notice_mark_at on notice_mark (at);

do $$
declare t text;
begin
    foreach t in array array['notice_rule', 'notice_code', 'notice_mailing', 'notice', 'notice_mark'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('grant select, insert, update, delete on %I to ${job}', t);
        execute format('create policy notices on %I to ${job} using (vallum_job(''notices'')) with check (vallum_job(''notices''))', t);
    end loop;
end $$;

-- Everybody keeps their own rules; those of mailboxes are the organisation's.
grant select, insert, delete on notice_rule to ${app};
grant update (name, version, language, zone, ways, mine, sectors, severity, warn_hours, digest_at, digest_day, quiet_from, quiet_until,
    quiet_days, mailbox, confirmed_at, changed_at, changed_by, digest_upto, look_at) on notice_rule to ${app};
create policy own on notice_rule to ${app}
    using (organisation = (select vallum_caller()) and (reader = (select vallum_reader()) or reader like 'mailbox:%'))
    with check (organisation = (select vallum_caller()) and (reader = (select vallum_reader()) or reader like 'mailbox:%'));
grant select, insert on notice_code to ${app};
grant update (tries, expires_at) on notice_code to ${app};
create policy own on notice_code to ${app}
    using (organisation = (select vallum_caller()) and exists (select from notice_rule r where r.organisation = (select vallum_caller()) and r.id = notice_code.rule))
    with check (organisation = (select vallum_caller()) and exists (select from notice_rule r where r.organisation = (select vallum_caller()) and r.id = notice_code.rule));

-- A notice is its reader's, while they see the incident or what is left of it.
grant select, update (read_at) on notice to ${app};
create policy own on notice for select to ${app} using (
    organisation = (select vallum_caller()) and reader = (select vallum_reader())
    and (not gone and exists (select from audience a
                              where a.organisation = (select vallum_caller()) and a.incident = notice.incident)
      or gone and exists (select from tombstone t
                          where t.organisation = (select vallum_caller()) and t.incident = notice.incident)));
create policy read on notice for update to ${app}
    using (organisation = (select vallum_caller()) and reader = (select vallum_reader()))
    with check (organisation = (select vallum_caller()) and reader = (select vallum_reader()));

-- Whoever loses an incident keeps of its notices that they were, and none waits to be mailed. Of a deleted one nothing stays with its owner.
create policy maintain on notice to ${owner} using (true) with check (true);
create function notice_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if old.share is null then
        delete from notice where organisation = old.organisation and incident = old.incident;
    else
        update notice set gone = true, stage = null, stage_en = null, stage_fr = null, due_at = null,
            pending = case when kind = 'withdrawn' then pending end
        where organisation = old.organisation and incident = old.incident and not gone;
    end if;
    return null;
end $$;
create trigger notice_over after delete on audience for each row execute function notice_over();
-- A mailbox that is discarded leaves nothing.
create function notice_discarded() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from notice where organisation = old.organisation and reader = old.reader and reader like 'mailbox:%';
    return null;
end $$;
create trigger discarded after delete on notice_rule for each row execute function notice_discarded();

-- What the job reads to say who is told what: whose it is and when, never what an incident says.
grant select on tombstone, note, note_person, task, inquiry, listing, timeline, organisation to ${job};
do $$
declare t text;
begin
    foreach t in array array['audience', 'incident', 'incident_internal', 'listing', 'share', 'tombstone', 'clock', 'note', 'note_person',
                             'task', 'inquiry', 'question', 'timeline', 'power_grant'] loop
        execute format('create policy notices on %I for select to ${job} using (vallum_job(''notices''))', t);
    end loop;
end $$;
create index clock_owed on clock (due_at)
    where met_at is null and dropped_at is null and not exercise and owed_by = 'authority' and due_at is not null;
create index question_waiting on question (asked_at) where from_entity and answered_at is null;
-- Who is told live.
create policy feed on notice for select to ${job} using (vallum_job('feed'));
