-- Incidents that may concern other Member States, as the desks that inform them see them (NIS2 Art. 23(6)), and what an authority asks its
-- single point of contact to forward (Art. 23(8)).
--
-- crossing is derived like audience: a row for the owner, and one for the single point of contact of the owner's State that the incident
-- was shared with. It follows the latest known fact, whichever report or form it came by, so that a later report that does not ask the
-- question takes nothing away.

alter table entity add column active_in text[] not null default '{}';
comment on column entity.active_in is 'Other Member States where it provides services (NIS2 Art. 3(4)(d)).';

create table crossing (
    organisation   uuid        not null,
    incident       uuid        not null,
    owner          uuid        not null,
    at             timestamptz not null,
    exercise       boolean     not null,
    flag           text        not null check (flag in ('yes', 'unknown')),
    flag_at        timestamptz not null,
    flag_reported  boolean     not null,
    named          text[]      not null,
    named_at       timestamptz not null,
    named_reported boolean     not null,
    established    text,
    registered     boolean     not null,
    active_in      text[]      not null,
    informed       text[]      not null,
    told           uuid[]      not null,
    holders        uuid[]      not null,
    state          text        not null check (state in ('unclear', 'none', 'partly', 'all')),
    primary key (organisation, incident),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column crossing.at is 'When the incident was received.';
comment on column crossing.flag_reported is 'As reported with the incident; otherwise entered later.';
comment on column crossing.named is 'Other Member States named as affected.';
comment on column crossing.established is 'Where the entity is established, if in another State.';
comment on column crossing.registered is 'As the owner''s register has it; otherwise as the report named it.';
comment on column crossing.told is 'Who was given it, unless that was taken back.';
comment on column crossing.holders is 'Who has it now.';
create index crossing_list on crossing (organisation, at desc, incident desc);
create index crossing_incident on crossing (incident);

create table forwarding (
    id           uuid        not null primary key,
    incident     uuid        not null,
    owner        uuid        not null,
    spoc         uuid        not null check (spoc <> owner),
    states       text[]      not null check (cardinality(states) > 0),
    note         text,
    asked_at     timestamptz not null,
    asked_by     text        not null,
    outcome      text check (outcome in ('forwarded', 'refused', 'lapsed')),
    answered_at  timestamptz check ((answered_at is null) = (outcome is null)),
    answered_by  text,
    reason       text,
    forwarded_to uuid[]      not null default '{}',
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column forwarding.outcome is 'lapsed: the incident was taken back from the single point of contact before it answered.';
create unique index forwarding_open on forwarding (owner, incident, spoc) where outcome is null;
create index forwarding_incident on forwarding (incident, asked_at desc);

create function vallum_crossing(about uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
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
           coalesce(array_agg(distinct s.recipient), '{}'),
           coalesce(array_agg(distinct s.recipient) filter (where s.withdrawn_at is null), '{}')
    into c.informed, c.told, c.holders
    from share s join organisation o on o.id = s.recipient
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
revoke execute on function vallum_crossing(uuid) from public;

create function crossing_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'incident' then
        perform vallum_crossing(new.id);
    elsif tg_table_name = 'entity' then
        perform vallum_crossing(i.id) from incident i join crossing c on c.organisation = i.owner and c.incident = i.id
        where i.owner = new.owner and i.entity_id = new.id;
    else
        perform vallum_crossing(new.incident);
    end if;
    return null;
end $$;
-- Named so that they run after those that derive the audience: triggers of one event run in the order of their names.
create trigger reaches_across after insert on incident for each row when (new.cross_border <> 'no') execute function crossing_moved();
create trigger reached_across after update of cross_border, affected, entity_id on incident for each row
    when (old.cross_border <> new.cross_border or old.affected <> new.affected or old.entity_id is distinct from new.entity_id)
    execute function crossing_moved();
create trigger reaches_across after insert on fact for each row
    when (new.id in ('crossBorder', 'affectedMemberStates')) execute function crossing_moved();
create trigger tells_across after insert on share for each row execute function crossing_moved();
create trigger told_across after update on share for each row
    when (old.withdrawn_at is distinct from new.withdrawn_at) execute function crossing_moved();
create trigger reached_across after update of member_state, active_in on entity for each row
    when (old.member_state <> new.member_state or old.active_in <> new.active_in) execute function crossing_moved();

create function forwarding_lapsed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update forwarding set outcome = 'lapsed', answered_at = new.withdrawn_at
    where owner = new.owner and incident = new.incident and spoc = new.recipient and outcome is null
      and not exists (select from audience a where a.organisation = new.recipient and a.incident = new.incident);
    return null;
end $$;
create trigger withdrawn_request after update on share for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function forwarding_lapsed();

do $$
declare t text;
begin
    foreach t in array array['crossing', 'forwarding'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy maintain on %I to ${owner} using (true) with check (true)', t);
    end loop;
end $$;
-- Others read them past the policies, too; whoever comes first opens them.
do $$
declare t text;
begin
    foreach t in array array['fact', 'share'] loop
        if not exists (select from pg_policies where schemaname = 'public' and tablename = t and policyname = 'maintain') then
            execute format('create policy maintain on %I for select to ${owner} using (true)', t);
        end if;
    end loop;
end $$;

grant select on crossing to ${app};
create policy own on crossing for select to ${app} using (organisation = vallum_caller());

grant select, insert on forwarding to ${app};
grant update (outcome, answered_at, answered_by, reason, forwarded_to) on forwarding to ${app};
create policy own on forwarding for select to ${app} using (owner = vallum_caller());
create policy ask on forwarding for insert to ${app} with check (owner = vallum_caller() and outcome is null);
create policy asked on forwarding for select to ${app}
    using (spoc = vallum_caller()
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = forwarding.incident));
create policy answer on forwarding for update to ${app}
    using (spoc = vallum_caller() and outcome is null
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = forwarding.incident))
    with check (spoc = vallum_caller());

-- Whether the caller was asked to forward the incident and has not answered. A policy can't see it from the table it protects.
create function vallum_asked_to_forward(about uuid, of uuid) returns boolean language sql stable as $$
    select exists (select from forwarding f
                   where f.spoc = vallum_caller() and f.incident = about and f.owner = of and f.outcome is null)
$$;

-- While it is asked, the single point of contact may share the owner's incident with the States named in the request, say so on the
-- owner's timeline, and meet the owner's duty to inform.
create policy forward on share for insert to ${app} with check (
    basis = 'NIS2 Art. 23(8)' and withdrawn_at is null
    and exists (select from forwarding f join organisation o on o.id = share.recipient
                where f.spoc = vallum_caller() and f.incident = share.incident and f.owner = share.owner and f.outcome is null
                  and o.member_state = any (f.states)));
create policy forward on timeline for insert to ${app} with check (
    kind in ('incident-forwarded', 'forwarding-refused') and internal and vallum_asked_to_forward(incident, owner));
create policy forward on clock for select to ${app} using (obligation = 'inform-affected' and vallum_asked_to_forward(incident, owner));
create policy forwarded on clock for update to ${app}
    using (obligation = 'inform-affected' and vallum_asked_to_forward(incident, owner))
    with check (obligation = 'inform-affected' and vallum_asked_to_forward(incident, owner));
