-- Lists are narrowed, too, by what may be done with the indicators, by how the report came in, and by who is late.
alter table listing
    add column pap              text,
    add column channel          text,
    add column entity_due_at    timestamptz not null default '9999-12-31T00:00:00Z',
    add column authority_due_at timestamptz not null default '9999-12-31T00:00:00Z';
comment on column listing.channel is 'The owner''s row only, as entity_due_at and authority_due_at are: the soonest open deadlines of each.';
create policy listing on incident_pap for select to ${owner} using (true);

create or replace function listing_put(about uuid, reader uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into listing (organisation, incident, owner, share, expires_at, tlp, sector, severity, rank, status, member_state, affected,
        cross_border, malicious, exercise, aware_at, received_at, changed_at, entity, officer, persons, pap, channel)
    select a.organisation, s.id, s.owner, a.share, a.expires_at, a.tlp, s.sector, s.severity, vallum_rank(s.severity), s.status,
           s.entity_state, s.affected, s.cross_border, s.malicious, s.exercise, s.aware_at, s.received_at, s.changed_at, s.entity_id,
           case when a.share is null then n.officer_subject end, a.persons, p.pap, case when a.share is null then n.channel end
    from audience a join incident i on i.id = a.incident left join incident_internal n on n.incident = a.incident
    left join incident_pap p on p.owner = i.owner and p.incident = i.id
    cross join lateral listing_seen(a, i) s
    where a.incident = about and (reader is null or a.organisation = reader)
    on conflict (organisation, incident) do update set share = excluded.share, expires_at = excluded.expires_at, tlp = excluded.tlp,
        sector = excluded.sector, severity = excluded.severity, rank = excluded.rank, status = excluded.status,
        member_state = excluded.member_state, affected = excluded.affected, cross_border = excluded.cross_border,
        malicious = excluded.malicious, exercise = excluded.exercise, aware_at = excluded.aware_at, received_at = excluded.received_at,
        changed_at = excluded.changed_at, entity = excluded.entity, officer = excluded.officer, persons = excluded.persons,
        pap = excluded.pap, channel = excluded.channel;
end $$;

create or replace function listing_clocks(reader uuid, about uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update listing l set due_at = c.due_at, regimes = c.regimes, entity_due_at = c.entity_due_at, authority_due_at = c.authority_due_at
    from (select coalesce(min(due_at) filter (where met_at is null and started_at is not null), '9999-12-31T00:00:00Z') as due_at,
                 coalesce(min(due_at) filter (where met_at is null and started_at is not null and owed_by = 'entity'),
                          '9999-12-31T00:00:00Z') as entity_due_at,
                 coalesce(min(due_at) filter (where met_at is null and started_at is not null and owed_by = 'authority'),
                          '9999-12-31T00:00:00Z') as authority_due_at,
                 coalesce(array_agg(distinct regime order by regime), '{}') as regimes
          from clock where incident = about and dropped_at is null) c
    where l.organisation = reader and l.incident = about and l.share is null
      and (l.due_at, l.regimes, l.entity_due_at, l.authority_due_at)
          is distinct from (c.due_at, c.regimes, c.entity_due_at, c.authority_due_at);
end $$;

create or replace function listing_internal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update listing set officer = new.officer_subject, channel = new.channel where organisation = new.owner and incident = new.incident;
    if found and old.outside_references is distinct from new.outside_references then
        perform listing_say(new.owner, new.incident, 'internal',
            vallum_words((select string_agg(e ->> 'value', ' ') from jsonb_array_elements(new.outside_references) e))
            || vallum_references(null, new.outside_references));
    end if;
    return null;
end $$;

create function listing_pap() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update listing set pap = new.pap where incident = new.incident;
    return null;
end $$;
create trigger listed after insert or update of pap on incident_pap for each row execute function listing_pap();

-- What is there already.
do $$
begin
    perform listing_put(i.id, null) from incident i;
    perform listing_clocks(l.organisation, l.incident) from listing l where l.share is null;
end $$;
