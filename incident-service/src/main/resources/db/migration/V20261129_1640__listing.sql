-- What lists, counts and searches read: one row for each incident that an organisation sees, with what it sees of it. A row lives and dies
-- with its row in audience. Written by triggers only, so that no use case can forget it; an organisation's rows are found by equality,
-- which is what an index may be used for under row security (a search index over everybody's text may not).
create table listing (
    organisation uuid        not null,
    incident     uuid        not null,
    owner        uuid        not null,
    share        uuid,
    expires_at   timestamptz,
    tlp          text        not null,
    sector       text        not null,
    severity     text        not null,
    rank         integer     not null,
    status       text        not null,
    member_state text        not null,
    affected     text[]      not null,
    cross_border text        not null,
    malicious    text        not null,
    exercise     boolean     not null,
    aware_at     timestamptz not null,
    received_at  timestamptz not null,
    changed_at   timestamptz not null,
    entity       uuid,
    officer      text,
    regimes      text[]      not null default '{}',
    due_at       timestamptz not null default '9999-12-31T00:00:00Z',
    primary key (organisation, incident)
);
comment on column listing.rank is 'Severity as a number to sort by.';
comment on column listing.due_at is 'The soonest open deadline; the owner''s row only, as entity, officer and regimes are (entity also under AMBER and stricter).';
create index listing_received on listing (organisation, received_at, incident);
create index listing_changed on listing (organisation, changed_at, incident);
create index listing_aware on listing (organisation, aware_at, incident);
create index listing_due on listing (organisation, due_at, incident);
create index listing_rank on listing (organisation, rank, incident);
create index listing_incident on listing (incident);

-- The words by which an organisation finds an incident: those of the fields that it sees, and no other. Sorted by bytes, so that a
-- beginning is a range. What starts with ref: is a whole reference.
create table listing_word (
    organisation uuid             not null,
    incident     uuid             not null,
    word         text collate "C" not null,
    source       text collate "C" not null,
    primary key (organisation, incident, word, source)
);
create index listing_word_found on listing_word (organisation, word, incident);

alter table listing enable row level security;
alter table listing force row level security;
alter table listing_word enable row level security;
alter table listing_word force row level security;
create policy maintain on listing to ${owner} using (true) with check (true);
create policy maintain on listing_word to ${owner} using (true) with check (true);
create policy own on listing for select to ${app} using (organisation = vallum_caller());
create policy own on listing_word for select to ${app} using (organisation = vallum_caller());
grant select on listing, listing_word to ${app};
-- What the functions below read beside incident and audience.
create policy maintain on incident_internal for select to ${owner} using (true);
create policy maintain on clock for select to ${owner} using (true);

-- Words of a text: lower case, without accents, letters and digits only, cut at 60 characters. For what is kept and for what is asked.
create function vallum_words(said text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct left(w, 60)), '{}')
    from regexp_split_to_table(
        lower(regexp_replace(normalize(coalesce(said, ''), NFKD), '[\u0300-\u036f]', '', 'g') collate pg_c_utf8), '[^[:alnum:]]+') w
    where w <> ''
$$;

create function vallum_references(reference text, elsewhere jsonb) returns text[] language sql immutable parallel safe as $$
    select array_agg(distinct 'ref:' || left(lower(trim(r)), 300))
    from (select reference as r union all select e ->> 'value' from jsonb_array_elements(coalesce(elsewhere, '[]')) e) every
    where r is not null
$$;

-- Whether a recipient is told who is hit under this label. The service says the same (Field.ENTITY_NAME); a test compares them.
create function vallum_names_entity(label text) returns boolean language sql immutable parallel safe as $$
    select label in ('AMBER', 'AMBER+STRICT', 'RED')
$$;

create function vallum_rank(severity text) returns integer language sql immutable parallel safe as $$
    select case severity when 'critical' then 4 when 'high' then 3 when 'medium' then 2 when 'low' then 1 else 0 end
$$;

create function listing_say(reader uuid, about uuid, origin text, words text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from listing_word where organisation = reader and incident = about and source = origin and word <> all (words);
    insert into listing_word (organisation, incident, word, source) select reader, about, w, origin from unnest(words) w
    on conflict do nothing;
end $$;

-- An incident as one reader sees it: what it does not see is empty or unknown, and so is neither found, counted nor sorted by. Whoever lets
-- less or more of an incident through replaces this function.
create function listing_seen(a audience, i incident) returns incident language plpgsql stable as $$
begin
    if a.share is not null and not vallum_names_entity(a.tlp) then
        i.entity_id := null;
        i.entity_name := '';
    end if;
    return i;
end $$;

create function listing_put(about uuid, reader uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into listing (organisation, incident, owner, share, expires_at, tlp, sector, severity, rank, status, member_state, affected,
        cross_border, malicious, exercise, aware_at, received_at, changed_at, entity, officer)
    select a.organisation, s.id, s.owner, a.share, a.expires_at, a.tlp, s.sector, s.severity, vallum_rank(s.severity), s.status,
           s.entity_state, s.affected, s.cross_border, s.malicious, s.exercise, s.aware_at, s.received_at, s.changed_at, s.entity_id,
           case when a.share is null then n.officer_subject end
    from audience a join incident i on i.id = a.incident left join incident_internal n on n.incident = a.incident
    cross join lateral listing_seen(a, i) s
    where a.incident = about and (reader is null or a.organisation = reader)
    on conflict (organisation, incident) do update set share = excluded.share, expires_at = excluded.expires_at, tlp = excluded.tlp,
        sector = excluded.sector, severity = excluded.severity, rank = excluded.rank, status = excluded.status,
        member_state = excluded.member_state, affected = excluded.affected, cross_border = excluded.cross_border,
        malicious = excluded.malicious, exercise = excluded.exercise, aware_at = excluded.aware_at, received_at = excluded.received_at,
        changed_at = excluded.changed_at, entity = excluded.entity, officer = excluded.officer;
end $$;

create function listing_report(reader uuid, about uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare words text[];
begin
    select vallum_words(concat_ws(' ', s.reference, s.title, s.summary, s.entity_name)) || vallum_references(s.reference, null)
    into words from audience a join incident i on i.id = a.incident cross join lateral listing_seen(a, i) s
    where a.organisation = reader and a.incident = about;
    perform listing_say(reader, about, 'report', words);
end $$;

create function listing_clocks(reader uuid, about uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update listing l set due_at = c.due_at, regimes = c.regimes
    from (select coalesce(min(due_at) filter (where met_at is null and started_at is not null), '9999-12-31T00:00:00Z') as due_at,
                 coalesce(array_agg(distinct regime order by regime), '{}') as regimes
          from clock where incident = about and dropped_at is null) c
    where l.organisation = reader and l.incident = about and l.share is null
      and (l.due_at <> c.due_at or l.regimes <> c.regimes);
end $$;

create function listing_shown() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_put(new.incident, new.organisation);
    perform listing_report(new.organisation, new.incident);
    if new.share is null then
        perform listing_say(new.organisation, new.incident, 'internal', (
            select array_agg(distinct w) from incident_internal n
            cross join unnest(vallum_words((select string_agg(e ->> 'value', ' ') from jsonb_array_elements(n.outside_references) e))
                              || vallum_references(null, n.outside_references)) w
            where n.incident = new.incident));
    end if;
    return null;
end $$;
create trigger shown after insert or update on audience for each row execute function listing_shown();

create function listing_hidden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from listing_word where organisation = old.organisation and incident = old.incident;
    delete from listing where organisation = old.organisation and incident = old.incident;
    return null;
end $$;
create trigger hidden after delete on audience for each row execute function listing_hidden();

create function listing_incident() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_put(new.id, null);
    if (old.title, old.summary, old.entity_name, old.reference) is distinct from (new.title, new.summary, new.entity_name, new.reference)
    then
        perform listing_report(organisation, incident) from listing where incident = new.id;
    end if;
    return null;
end $$;
create trigger listed after update on incident for each row execute function listing_incident();

create function listing_internal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update listing set officer = new.officer_subject where organisation = new.owner and incident = new.incident;
    if found and old.outside_references is distinct from new.outside_references then
        perform listing_say(new.owner, new.incident, 'internal',
            vallum_words((select string_agg(e ->> 'value', ' ') from jsonb_array_elements(new.outside_references) e))
            || vallum_references(null, new.outside_references));
    end if;
    return null;
end $$;
create trigger listed after insert or update on incident_internal for each row execute function listing_internal();

create function listing_clock() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_clocks(new.owner, new.incident);
    return null;
end $$;
create trigger listed after insert on clock for each row execute function listing_clock();
create trigger listed_again after update on clock for each row
    when ((old.due_at, old.met_at, old.started_at, old.dropped_at) is distinct from (new.due_at, new.met_at, new.started_at, new.dropped_at))
    execute function listing_clock();

create function listing_fact() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_say(l.organisation, l.incident, 'fact:' || new.id, vallum_words((
        select string_agg(t #>> '{}', ' ') from jsonb_path_query(new.value, '$.** ? (@.type() == "string")') t)))
    from listing l where l.organisation = new.owner and l.incident = new.incident;
    return null;
end $$;
create trigger listed after insert on fact for each row execute function listing_fact();

-- What is there already.
create policy maintain on fact for select to ${owner} using (true);
do $$
declare seen record;
begin
    for seen in select organisation, incident from audience loop
        update audience set tlp = tlp where organisation = seen.organisation and incident = seen.incident;
        perform listing_clocks(seen.organisation, seen.incident);
    end loop;
    for seen in
        select l.organisation, l.incident, f.id, f.value from listing l join (
            select distinct on (incident, id) incident, id, value from fact order by incident, id, version desc) f on f.incident = l.incident
        where l.share is null
    loop
        perform listing_say(seen.organisation, seen.incident, 'fact:' || seen.id, vallum_words((
            select string_agg(t #>> '{}', ' ') from jsonb_path_query(seen.value, '$.** ? (@.type() == "string")') t)));
    end loop;
end $$;

drop policy maintain on fact;

revoke execute on function listing_put, listing_say, listing_report, listing_clocks from public;
