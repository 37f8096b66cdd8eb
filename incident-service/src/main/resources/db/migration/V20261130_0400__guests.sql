-- Authorities that are not on the platform. A guest is made for one share of one incident, and its id is that share's recipient: so what
-- it sees, what is withheld from it, its receipts and its tombstone are decided by the policies that decide it for members, and it has no
-- second incident to see. It comes in by a link from a mail without content and a code that is told by another way. Decision 82.
create table guest (
    id          uuid        not null primary key,
    incident    uuid        not null,
    owner       uuid        not null,
    share       uuid        not null,
    name        text        not null,
    country     text        not null,
    mailbox     text        not null,
    phone       text        not null,
    language    text        not null check (language in ('en', 'fr')),
    made_at     timestamptz not null,
    made_by     text        not null,
    link_digest bytea unique,
    link_until  timestamptz,
    sent_at     timestamptz,
    lost_at     timestamptz,
    code_digest bytea,
    code_until  timestamptz,
    code_tries  integer     not null default 0,
    entered_at  timestamptz,
    locked_at   timestamptz,
    lock        uuid,
    unique (owner, id),
    foreign key (owner, share, id, incident) references share (owner, id, recipient, incident)
        on delete cascade deferrable initially deferred,
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column guest.id is 'The recipient of the share. No organisation has it.';
comment on column guest.link_digest is 'Of the secret in the mail that was sent last; none once it was used, locked, or the share is over.';
comment on column guest.phone is 'The other way, by which the code is told.';
comment on column guest.lock is 'Of wrong codes, while it lasts; each is alerted once.';
comment on column guest.lost_at is 'When it was given up to send the mail, or it came back.';
create unique index guest_lock on guest (lock) where lock is not null;
create index guest_incident on guest (incident, made_at, id);
alter table guest enable row level security;
alter table guest force row level security;
grant select, insert on guest to ${app};
grant update (link_digest, link_until, sent_at, lost_at, code_digest, code_until, code_tries, locked_at, lock) on guest to ${app};
grant select on guest to ${job};
grant update (link_digest, link_until, sent_at, lost_at, code_digest, code_until, code_tries, entered_at, locked_at, lock) on guest to ${job};
create policy maintain on guest to ${owner} using (true) with check (true);
create policy own on guest to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy itself on guest for select to ${app} using (id = vallum_caller());
create policy door on guest for select to ${job} using (vallum_job('guest'));
create policy opens on guest for update to ${job} using (vallum_job('guest')) with check (vallum_job('guest'));
-- A mail that was handed over is the delivery, not what comes back from the broker; and whoever is on duty is told of a lock.
create policy known on guest for select to ${job} using (vallum_job('receipts') or vallum_job('desk'));

-- Somebody who came in, for a few hours. It outlives the incident, so that whoever was reading is told that it was taken back.
create table guest_session (
    digest     bytea       not null primary key,
    guest      uuid        not null,
    state      text        not null,
    name       text        not null,
    language   text        not null,
    began_at   timestamptz not null,
    expires_at timestamptz not null
);
comment on column guest_session.state is 'Member State of the owner, in whose audit log stands what the guest does.';
create index guest_session_over on guest_session (expires_at);
alter table guest_session enable row level security;
alter table guest_session force row level security;
grant select, insert, delete on guest_session to ${job};
create policy door on guest_session to ${job} using (vallum_job('guest')) with check (vallum_job('guest'));

create policy guest on timeline for insert to ${job}
    with check (vallum_job('guest') and kind in ('guest-entered', 'guest-locked') and internal);

-- Once the share is over no link and no code opens anything, whatever ended it.
create function guest_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update guest set link_digest = null, link_until = null, code_digest = null, code_until = null
    where id = new.recipient and share = new.id;
    return null;
end $$;
create trigger guest_over after update on share for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function guest_over();

-- Those of other features stand here, too: which of them comes first is not said.
alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('incident-filed', 'incident-shared', 'clock-soon', 'clock-overdue',
    'request-waiting', 'roster-gap', 'hold-review', 'blind-request', 'blind-probing', 'guest-locked'));

-- A Member State whose authority reads it as a guest is informed. Who the guest is, the single point of contact does not learn: it stands
-- in none of the lists of recipients. A guest is added before its share, so that what the share brings about finds it.
create or replace function vallum_crossing(about uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    i incident%rowtype;
    c crossing%rowtype;
    home text;
    known jsonb;
begin
    select * into i from incident where id = about;
    select o.member_state into home from organisation o where o.id = i.owner;

    select value, saved_at into known, c.flag_at from fact where incident = about and id = 'crossBorder' order by version desc limit 1;
    c.flag_reported := not found;
    c.flag := case when found then coalesce(known #>> '{}', 'unknown') else i.cross_border end;
    c.flag_at := coalesce(c.flag_at, i.received_at);

    select value, saved_at into known, c.named_at from fact where incident = about and id = 'affectedMemberStates'
    order by version desc limit 1;
    c.named_reported := not found;
    if c.named_reported then
        c.named := i.affected;
    elsif jsonb_typeof(known) = 'array' then
        c.named := array(select jsonb_array_elements_text(known));
    end if;
    c.named := array(select distinct s from unnest(coalesce(c.named, '{}')) s where s is distinct from home order by s);
    c.named_at := coalesce(c.named_at, i.received_at);

    select e.member_state, true, array(select s from unnest(e.active_in) s where s is distinct from home order by s)
    into c.established, c.registered, c.active_in from entity e where e.owner = i.owner and e.id = i.entity_id;
    c.registered := coalesce(c.registered, false);
    c.established := nullif(coalesce(c.established, i.entity_state), home);

    select coalesce(array_agg(distinct o.member_state order by o.member_state)
                        filter (where o.member_state is distinct from home and o.member_state <> 'EU'), '{}'),
           coalesce(array_agg(distinct s.recipient) filter (where o.known), '{}'),
           coalesce(array_agg(distinct s.recipient) filter (where o.known and s.withdrawn_at is null), '{}')
    into c.informed, c.told, c.holders
    from share s
    join (select id, member_state, true as known from organisation union all select id, country, false from guest) o on o.id = s.recipient
    where s.incident = about and (s.withdrawn_at is null or s.withdrawn_by = 'expiry');

    c.state := case
        when c.flag = 'unknown' and c.named = '{}' then 'unclear'
        when not c.informed && c.named and (c.named <> '{}' or c.informed = '{}') then 'none'
        when c.named <> '{}' and c.named <@ c.informed then 'all'
        else 'partly' end;

    delete from crossing where incident = about;
    if c.flag <> 'no' then
        insert into crossing (organisation, incident, owner, at, exercise, flag, flag_at, flag_reported, named, named_at,
            named_reported, established, registered, active_in, informed, told, holders, state)
        select viewer, about, i.owner, i.received_at, i.exercise, c.flag, c.flag_at, c.flag_reported, c.named, c.named_at,
            c.named_reported, c.established, c.registered, coalesce(c.active_in, '{}'), c.informed, c.told, c.holders, c.state
        from (select i.owner as viewer
              union
              select a.organisation from audience a join organisation o on o.id = a.organisation
              where a.incident = about and a.share is not null and o.kind = 'spoc' and o.member_state = home) v;
    end if;
end $$;
