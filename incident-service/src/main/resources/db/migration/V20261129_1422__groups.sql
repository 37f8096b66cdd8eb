-- Sharing groups. Who belongs to one is known to its owner and its members, to nobody else. An incident given to a group is a share with
-- each member, of its own and ended by itself, so that one table goes on deciding who sees what; group_share is the act they came from.
create table sharing_group (
    id       uuid        not null primary key,
    owner    uuid        not null,
    version  integer     not null default 0,
    name     text        not null,
    purpose  text,
    made_at  timestamptz not null,
    made_by  text        not null,
    ended_at timestamptz,
    ended_by text,
    unique (owner, id)
);
create unique index sharing_group_name on sharing_group (owner, lower(name)) where ended_at is null;

create table group_member (
    sharing_group  uuid        not null,
    owner          uuid        not null,
    organisation   uuid        not null check (organisation <> owner),
    since          timestamptz not null,
    added_by       text        not null,
    removed_at     timestamptz,
    removed_by     text,
    removed_reason text,
    primary key (owner, sharing_group, organisation, since),
    foreign key (owner, sharing_group) references sharing_group (owner, id)
);
create unique index group_member_now on group_member (owner, sharing_group, organisation) where removed_at is null;
create index group_member_of on group_member (organisation, sharing_group) where removed_at is null;

create table group_share (
    id               uuid        not null primary key,
    sharing_group    uuid        not null,
    incident         uuid        not null,
    owner            uuid        not null,
    tlp              text        not null,
    basis            text        not null,
    scope_note       text,
    expires_at       timestamptz,
    later_members    boolean     not null,
    shared_at        timestamptz not null,
    shared_by        text        not null,
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    withdrawn_reason text,
    unique (owner, id),
    foreign key (owner, sharing_group) references sharing_group (owner, id),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column group_share.later_members is 'Whether who joins later is given it, too; its owner says so when it shares.';
create unique index group_share_live on group_share (owner, incident, sharing_group) where withdrawn_at is null;
create index group_share_group on group_share (sharing_group, shared_at) where withdrawn_at is null;

alter table share
    add column group_share uuid,
    add column group_name  text,
    add constraint share_group foreign key (owner, group_share) references group_share (owner, id) on delete cascade;
create index share_group_share on share (group_share) where group_share is not null;
drop index share_live;
create unique index share_live on share (owner, incident, recipient, group_share) nulls not distinct where withdrawn_at is null;

-- A recipient may have an incident directly and through groups. It is seen through one share: the strictest, so that nobody sees two
-- labels of one incident; among equals the direct one. One at a time for a recipient and an incident, or two ends that overlap would each
-- count on the other's share.
create policy maintain on share for select to ${owner} using (true);
create function tlp_strictness(label text) returns integer language sql immutable parallel safe as $$
    select array_position(array['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'], label)
$$;
create function audience_settle(who uuid, what uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare best share%rowtype;
begin
    perform pg_advisory_xact_lock(hashtextextended(who::text || what::text, 0));
    select * into best from share where recipient = who and incident = what and withdrawn_at is null
    order by tlp_strictness(tlp) desc, tlp_strictness(coalesce(loosest, tlp)) desc, group_share is not null, shared_at, id limit 1;
    if not found then
        delete from audience where organisation = who and incident = what;
        return false;
    end if;
    insert into audience as known (organisation, incident, owner, at, share, tlp, loosest, expires_at)
    select who, what, best.owner, i.received_at, best.id, best.tlp, best.loosest, best.expires_at from incident i where i.id = what
    on conflict (organisation, incident) do update
        set share = excluded.share, tlp = excluded.tlp, loosest = excluded.loosest, expires_at = excluded.expires_at;
    return true;
end $$;
revoke execute on function audience_settle(uuid, uuid) from public;

create or replace function share_given() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform audience_settle(new.recipient, new.incident);
    insert into change (organisation, incident, version, at, withdrawn)
    select new.recipient, new.incident, i.version, new.shared_at, false from incident i where i.id = new.incident;
    return null;
end $$;

drop trigger recalls on share;
drop function share_recalls();
create or replace function share_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare still boolean := audience_settle(new.recipient, new.incident);
begin
    insert into change (organisation, incident, version, at, withdrawn, reason)
    select new.recipient, new.incident, i.version, new.withdrawn_at, not still, case when still then null else new.withdrawn_reason end
    from incident i where i.id = new.incident;
    if not still then
        insert into tombstone (organisation, share, incident, owner, reference, tlp, basis, shared_at, withdrawn_at, reason)
        values (new.recipient, new.id, new.incident, new.owner, new.reference, new.tlp, new.basis, new.shared_at, new.withdrawn_at,
                new.withdrawn_reason);
        update download set recall = 'withdrawn', recalled_at = new.withdrawn_at, recall_reason = new.withdrawn_reason, recall_tlp = null
        where organisation = new.recipient and incident = new.incident and destroyed_at is null;
    end if;
    return null;
end $$;

create or replace function share_tightened() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform audience_settle(new.recipient, new.incident);
    update download set recall = 'tightened', recalled_at = new.tightened_at, recall_reason = new.tightened_reason, recall_tlp = new.tlp
    where organisation = new.recipient and incident = new.incident and destroyed_at is null;
    return null;
end $$;

-- What a group was given is marked with its incident, so that who joins later gets it under no looser label.
create or replace function incident_marked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update audience set tlp = new.tlp where organisation = new.owner and incident = new.id;
    update group_share set tlp = new.tlp
    where incident = new.id and withdrawn_at is null and tlp_strictness(tlp) < tlp_strictness(new.tlp);
    return null;
end $$;

-- Asks past the row policies, or the policy of members would have to read members by itself.
create function vallum_member(of uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from group_member m where m.sharing_group = of and m.organisation = vallum_caller() and m.removed_at is null)
$$;

do $$
declare t text;
begin
    foreach t in array array['sharing_group', 'group_member', 'group_share'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller())', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;
create policy maintain on group_member for select to ${owner} using (true);
create policy maintain on group_share to ${owner} using (true) with check (true);
create policy member on sharing_group for select to ${app} using (vallum_member(id));
create policy member on group_member for select to ${app} using (removed_at is null and vallum_member(sharing_group));
