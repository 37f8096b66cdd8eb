-- Blind correlation. Two organisations that hold the same value, and may not show each other, learn that they do. What is compared are
-- keyed digests (HMAC) whose key is in a file of the service and never here; each organisation has digests of its own, so that the same
-- value stands under another digest with everybody, and who has the tables alone can't even tell that two hold the same. Decision 80.

-- Whether an organisation takes part: the row of the highest version, the others are its history.
create table blind_choice (
    organisation uuid        not null,
    version      integer     not null,
    enabled      boolean     not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    primary key (organisation, version)
);

-- One digest of one incident.
create table blind_value (
    id        uuid        not null primary key,
    owner     uuid        not null,
    incident  uuid        not null,
    indicator uuid        references indicator (id) on delete cascade,
    tag       text        not null check (tag ~ '^[0-9a-f]{64}$'),
    key_id    text        not null,
    taken_at  timestamptz not null,
    unique (owner, incident, tag),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column blind_value.indicator is 'Where the value is; null when its owner keeps it at home and sent the digest alone.';
comment on column blind_value.tag is 'HMAC-SHA-256 over the owner and the SHA-256 of the value, in hex.';
comment on column blind_value.key_id is 'Which key it was made with.';
create index blind_value_tag on blind_value (owner, tag);
create index blind_value_incident on blind_value (incident);
create index blind_value_indicator on blind_value (indicator) where indicator is not null;
create index blind_value_day on blind_value (owner, taken_at);

-- Incidents with indicators that were not looked at yet, and from where on.
create table blind_due (
    incident   uuid        not null primary key,
    owner      uuid        not null,
    after_at   timestamptz not null default 'epoch',
    after_id   uuid        not null default '00000000-0000-0000-0000-000000000000',
    wait_until timestamptz not null default 'epoch',
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
create index blind_due_owner on blind_due (owner, wait_until);

-- What an organisation has brought on a day (UTC) of its budget.
create table blind_day (
    owner     uuid    not null,
    day       date    not null,
    taken     integer not null default 0,
    digests   integer not null default 0,
    refused   integer not null default 0,
    suspected text[]  not null default '{}',
    primary key (owner, day)
);
comment on column blind_day.taken is 'New values, those kept at home included.';
comment on column blind_day.digests is 'Of them those of which the digest alone was sent.';
comment on column blind_day.refused is 'Digests that were refused because the budget was spent.';

-- A match, one row for each side with an id of its own. Neither row says anything of the other side but which organisation it is.
create table blind_match (
    id       uuid        not null primary key,
    twin     uuid        not null unique,
    owner    uuid        not null,
    tag      text,
    other    uuid        not null,
    found_at timestamptz not null,
    ended_at timestamptz,
    version  integer     not null default 1,
    told     integer     not null default 0,
    check ((tag is null) = (ended_at is not null))
);
comment on column blind_match.tag is 'The owner''s own digest; null once the match is over, when nothing is left but that it was.';
comment on column blind_match.told is 'The version that the owner was told of.';
create unique index blind_match_open on blind_match (owner, tag, other) where ended_at is null;
create index blind_match_list on blind_match (owner, found_at desc, id desc);
create index blind_match_untold on blind_match (owner) where told < version;

-- One side asks the other to open. Opening is sharing an incident as ever; this says that it was done, or why not.
create table blind_request (
    id          uuid        not null primary key,
    match_from  uuid        not null references blind_match (id) on delete cascade,
    match_to    uuid        not null references blind_match (id) on delete cascade,
    asker       uuid        not null,
    asked       uuid        not null,
    text        text        not null,
    asked_at    timestamptz not null,
    asked_by    text        not null,
    opened      boolean,
    answer      text,
    answered_at timestamptz,
    answered_by text
);
create index blind_request_from on blind_request (match_from, asked_at);
create index blind_request_to on blind_request (match_to, asked_at);
create unique index blind_request_open on blind_request (match_from) where answered_at is null;

-- That another organisation brings so much, or so regularly, that it may be trying values: told to those it matched on that day.
create table blind_signal (
    id      uuid        not null primary key,
    told    uuid        not null,
    about   uuid        not null,
    day     date        not null,
    reason  text        not null check (reason in ('budget', 'digests', 'neighbours')),
    matches integer     not null,
    at      timestamptz not null,
    unique (told, about, day, reason)
);

do $$
declare t text;
begin
    foreach t in array array['blind_choice', 'blind_value', 'blind_due', 'blind_day', 'blind_match', 'blind_request', 'blind_signal'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;

grant select, insert on blind_choice to ${app};
grant select, insert, delete on blind_value to ${app};
grant select, update, delete on blind_due to ${app};
grant select, insert, update on blind_day to ${app};
grant select, update (told) on blind_match to ${app};
grant select, insert, update (opened, answer, answered_at, answered_by) on blind_request to ${app};
grant select on blind_signal to ${app};

-- Whether somebody takes part. Asks past the policies: who takes part is nobody's to know.
create function vallum_blind_on(who uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select enabled from blind_choice where organisation = who order by version desc limit 1), false)
$$;

-- Whether values of an incident of the caller's count: filed, not an exercise, not TLP:RED, not held from anybody.
create function vallum_blind_counts(about uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
    select exists (select from incident i where i.id = about and i.owner = vallum_caller() and i.tlp <> 'RED' and not i.exercise)
       and not exists (select from dissemination_hold h where h.incident = about and h.state <> 'lifted')
       and vallum_blind_on(vallum_caller())
$$;

create policy own on blind_choice to ${app} using (organisation = (select vallum_caller())) with check (organisation = vallum_caller());
create policy own on blind_value to ${app} using (owner = (select vallum_caller()))
    with check (owner = vallum_caller() and vallum_blind_counts(incident));
create policy own on blind_due to ${app} using (owner = (select vallum_caller())) with check (owner = vallum_caller());
create policy own on blind_day to ${app} using (owner = (select vallum_caller())) with check (owner = vallum_caller());
create policy own on blind_match to ${app} using (owner = (select vallum_caller())) with check (owner = vallum_caller());
create policy party on blind_request for select to ${app}
    using (asker = (select vallum_caller()) or asked = (select vallum_caller()));
create policy ask on blind_request for insert to ${app} with check (
    asker = vallum_caller() and answered_at is null
    and exists (select from blind_match m where m.id = match_from and m.owner = vallum_caller() and m.twin = match_to and m.other = asked
                  and m.ended_at is null));
create policy answer on blind_request for update to ${app}
    using (asked = vallum_caller() and answered_at is null) with check (asked = vallum_caller());
create policy told on blind_signal for select to ${app} using (told = (select vallum_caller()));

-- The job learns for whom there is something to do and does it as that organisation, under its policies. It sees no digest.
grant select (owner, incident, wait_until) on blind_due to ${job};
grant select (owner, version, told) on blind_match to ${job};
create policy work on blind_due for select to ${job} using (vallum_job('blind'));
create policy tell on blind_match for select to ${job} using (vallum_job('blind'));
-- Whoever is on duty is told of what was asked, and of what looks like trying.
grant select (id, asked, asked_at, answered_at) on blind_request to ${job};
grant select (id, told, at) on blind_signal to ${job};
create policy desk on blind_request for select to ${job} using (vallum_job('desk'));
create policy desk on blind_signal for select to ${job} using (vallum_job('desk'));
alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('incident-filed', 'incident-shared', 'clock-soon', 'clock-overdue',
    'request-waiting', 'roster-gap', 'hold-review', 'blind-request', 'blind-probing', 'guest-locked'));

-- The functions below, each as narrow as it can be.
create policy maintain on blind_choice for select to ${owner} using (true);
create policy maintain on blind_value to ${owner} using (true) with check (true);
create policy maintain on blind_due to ${owner} using (true) with check (true);
create policy maintain on blind_match to ${owner} using (true) with check (true);
create policy maintain on blind_request to ${owner} using (true) with check (true);
create policy maintain on blind_signal to ${owner} using (true) with check (true);

-- Whom the caller may meet: the service makes their digests of the caller's value, which it alone can.
create function vallum_blind_others() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.organisation from (select distinct organisation from blind_choice) c
    where c.organisation <> vallum_caller() and vallum_blind_on(vallum_caller()) and vallum_blind_on(c.organisation)
$$;

-- Writes down, for both sides, where a value of the caller's met another's; how many. A value that is being taken away at this moment is
-- waited for: it is gone then, or its end finds the match.
create function vallum_blind_meet(mine text[], others uuid[], theirs text[], at timestamptz) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare me uuid := vallum_caller(); hit record; ours uuid; other_side uuid; met integer := 0; known uuid;
begin
    if not vallum_blind_on(me) then
        return 0;
    end if;
    for hit in select distinct c.mine, v.owner, v.tag from unnest(mine, others, theirs) c (mine, other, theirs)
               join blind_value v on v.owner = c.other and v.tag = c.theirs
               where c.other <> me and exists (select from blind_value m where m.owner = me and m.tag = c.mine) loop
        perform from blind_value where owner = hit.owner and tag = hit.tag for key share;
        if not found or exists (select from blind_match m where m.owner = me and m.tag = hit.mine and m.other = hit.owner
                                  and m.ended_at is null) then
            continue;
        end if;
        -- The same match, of a digest of the caller's that was made with a key that is gone.
        select m.twin into known from blind_match m
        where m.owner = hit.owner and m.tag = hit.tag and m.other = me and m.ended_at is null;
        if found then
            update blind_match set tag = hit.mine where id = known;
            continue;
        end if;
        ours := uuidv7();
        other_side := uuidv7();
        insert into blind_match (id, twin, owner, tag, other, found_at)
        values (ours, other_side, me, hit.mine, hit.owner, at), (other_side, ours, hit.owner, hit.tag, me, at);
        met := met + 1;
    end loop;
    return met;
end $$;

-- Puts digests that were made with a new key in the place of the caller's earlier ones.
create function vallum_blind_rekey(was text[], becomes text[], key text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update blind_value v set tag = c.becomes, key_id = key
    from unnest(was, becomes) c (was, becomes) where v.owner = vallum_caller() and v.tag = c.was;
    update blind_match m set tag = c.becomes
    from unnest(was, becomes) c (was, becomes) where m.owner = vallum_caller() and m.tag = c.was;
$$;

-- Tells those whom the caller matched on a day what it brought on that day.
create function vallum_blind_warn(on_day date, why text, now_at timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into blind_signal as known (id, told, about, day, reason, matches, at)
    select uuidv7(), m.other, m.owner, on_day, why, count(*), now_at from blind_match m
    where m.owner = vallum_caller() and m.found_at >= on_day::timestamp at time zone 'UTC'
      and m.found_at < (on_day + 1)::timestamp at time zone 'UTC'
    group by m.owner, m.other
    on conflict (told, about, day, reason) do update set matches = excluded.matches
$$;

-- Looks again at the incidents whose digests were made with another key; for the job alone.
create function vallum_blind_stale(key text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into blind_due (incident, owner)
    select distinct v.incident, v.owner from blind_value v
    where vallum_job('blind') and v.key_id <> key and v.indicator is not null
    on conflict (incident) do update set after_at = excluded.after_at, after_id = excluded.after_id, wait_until = excluded.wait_until
$$;

create function blind_queue(about uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into blind_due (incident, owner)
    select i.id, i.owner from incident i where i.id = about and i.tlp <> 'RED' and not i.exercise and vallum_blind_on(i.owner)
    on conflict (incident) do update set after_at = excluded.after_at, after_id = excluded.after_id, wait_until = excluded.wait_until
$$;

create function blind_leave(about uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from blind_due where incident = about;
    delete from blind_value where incident = about;
$$;
revoke execute on function blind_queue(uuid), blind_leave(uuid) from public;

create function blind_chosen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.enabled then
        insert into blind_due (incident, owner)
        select i.id, i.owner from incident i where i.owner = new.organisation and i.tlp <> 'RED' and not i.exercise
        on conflict (incident) do nothing;
    else
        delete from blind_due where owner = new.organisation;
        delete from blind_value where owner = new.organisation;
    end if;
    return null;
end $$;
create trigger chosen after insert on blind_choice for each row execute function blind_chosen();

create function blind_arrived() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into blind_due as due (incident, owner, after_at)
    select f.incident, f.owner, f.since
    from (select incident, owner, min(taken_at) - interval '1 microsecond' as since from fresh group by incident, owner) f
    where vallum_blind_on(f.owner)
    on conflict (incident) do update set
        after_id = case when excluded.after_at < due.after_at then excluded.after_id else due.after_id end,
        after_at = least(due.after_at, excluded.after_at);
    return null;
end $$;
create trigger blind_arrived after insert on indicator referencing new table as fresh for each statement execute function blind_arrived();

create function blind_marked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.tlp = 'RED' then
        perform blind_leave(new.id);
    elsif old.tlp = 'RED' then
        perform blind_queue(new.id);
    end if;
    return null;
end $$;
create trigger blind_marked after update of tlp on incident for each row when (old.tlp <> new.tlp) execute function blind_marked();

create function blind_held() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.state <> 'lifted' then
        perform blind_leave(new.incident);
    elsif not exists (select from dissemination_hold h where h.incident = new.incident and h.state <> 'lifted') then
        perform blind_queue(new.incident);
    end if;
    return null;
end $$;
create trigger blind_held after insert or update of state on dissemination_hold for each row execute function blind_held();

-- A match is over for both sides when one of them has the value in no incident any more. What was said about it goes with it.
create function blind_gone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare over uuid[];
begin
    select array_agg(m.id) || array_agg(m.twin) into over
    from (select distinct owner, tag from gone) g join blind_match m on m.owner = g.owner and m.tag = g.tag and m.ended_at is null
    where not exists (select from blind_value v where v.owner = g.owner and v.tag = g.tag);
    if over is not null then
        delete from blind_request where match_from = any (over);
        update blind_match set ended_at = now(), tag = null, version = version + 1 where id = any (over) and ended_at is null;
    end if;
    return null;
end $$;
create trigger gone after delete on blind_value referencing old table as gone for each statement execute function blind_gone();

create function blind_asked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update blind_match set version = version + 1 where id in (new.match_from, new.match_to);
    return null;
end $$;
create trigger asked after insert or update on blind_request for each row execute function blind_asked();
