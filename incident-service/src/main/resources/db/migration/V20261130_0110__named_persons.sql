-- TLP:RED is for individual recipients only. A share under it names persons of its recipient, and nobody else of theirs sees anything of
-- it: audience says who, and every policy that asks audience follows. What is kept beside it in rows of its own, for lists, changes,
-- tombstones, receipts and files, carries the same names. Decision 45.

-- Whom others may name, as each organisation says itself.
create table named_persons (
    organisation uuid        not null primary key,
    version      integer     not null default 1,
    subjects     text[]      not null,
    names        text[]      not null check (cardinality(names) = cardinality(subjects)),
    changed_at   timestamptz not null,
    changed_by   text        not null
);
alter table named_persons enable row level security;
alter table named_persons force row level security;
grant select, insert, update on named_persons to ${app};
create policy authorities on named_persons for select to ${app}
    using (exists (select from organisation o where o.id = vallum_caller() and o.status = 'active'
                     and o.kind in ('csirt', 'spoc', 'competent-authority', 'eu-body')));
create policy add on named_persons for insert to ${app} with check (organisation = vallum_caller());
create policy own on named_persons for update to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());

alter table share
    add column persons      text[],
    add column person_names text[],
    add constraint share_red check ((tlp = 'RED') = (persons is not null)),
    add constraint share_persons check (cardinality(persons) > 0 and cardinality(persons) = cardinality(person_names));
comment on column share.persons is 'The subjects that it is for; null for the whole organisation.';
alter table audience add column persons text[];
alter table listing add column persons text[];
alter table listing_word add column persons text[];
alter table change add column persons text[];
alter table tombstone add column persons text[];
alter table receipt add column persons text[];
alter table download add column persons text[];

drop policy visible on audience;
create policy visible on audience for select to ${app} using (organisation = vallum_caller() and vallum_named(persons));
drop policy own on listing;
create policy own on listing for select to ${app} using (organisation = vallum_caller() and vallum_named(persons));
drop policy own on listing_word;
create policy own on listing_word for select to ${app} using (organisation = vallum_caller() and vallum_named(persons));
drop policy own on change;
create policy own on change for select to ${app} using (organisation = vallum_caller() and vallum_named(persons));
drop policy own on tombstone;
create policy own on tombstone for select to ${app} using (organisation = vallum_caller() and vallum_named(persons));
drop policy own on receipt;
create policy own on receipt to ${app} using (recipient = vallum_caller() and vallum_named(persons)) with check (recipient = vallum_caller());
drop policy own on download;
create policy own on download for select to ${app} using (organisation = vallum_caller() and vallum_named(persons));
drop policy destroy on download;
create policy destroy on download for update to ${app}
    using (organisation = vallum_caller() and vallum_named(persons) and recall in ('withdrawn', 'deleted') and destroyed_at is null)
    with check (organisation = vallum_caller());
-- Concerns only whoever sees the incident: that something is withheld says that it is there.
drop policy concerns on redaction;
create policy concerns on redaction for select to ${app}
    using (organisation = vallum_caller()
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = redaction.incident));
-- A search is answered by its index alone; so the index knows the persons, too.
drop index listing_word_found;
create index listing_word_found on listing_word (organisation, word, incident) include (persons);

-- An export holds what its maker sees, and is the maker's.
drop policy own on export_job;
create policy own on export_job to ${app}
    using (organisation = vallum_caller() and (subject = vallum_person() or client))
    with check (organisation = vallum_caller() and (subject = vallum_person() or client));
drop policy own on export_incident;
create policy own on export_incident to ${app}
    using (organisation = vallum_caller()
       and exists (select from export_job j where j.organisation = vallum_caller() and j.id = export_incident.export))
    with check (organisation = vallum_caller());

create or replace function audience_settle(who uuid, what uuid) returns boolean
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
    insert into audience as known (organisation, incident, owner, at, share, tlp, loosest, expires_at, persons)
    select who, what, best.owner, i.received_at, best.id, best.tlp, best.loosest, best.expires_at, best.persons from incident i where i.id = what
    on conflict (organisation, incident) do update
        set share = excluded.share, tlp = excluded.tlp, loosest = excluded.loosest, expires_at = excluded.expires_at,
            persons = excluded.persons;
    return true;
end $$;

-- A change is told to whoever sees the incident then; what is over, to whoever saw it.
create function change_named() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    select a.persons into new.persons from audience a where a.organisation = new.organisation and a.incident = new.incident;
    if not found and new.withdrawn then
        select s.persons into new.persons from share s
        where s.recipient = new.organisation and s.incident = new.incident and s.withdrawn_at is not null
        order by s.withdrawn_at desc, s.id desc limit 1;
    end if;
    return new;
end $$;
create trigger named before insert on change for each row execute function change_named();

create or replace function share_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare still boolean := audience_settle(new.recipient, new.incident);
begin
    insert into change (organisation, incident, version, at, withdrawn, reason)
    select new.recipient, new.incident, i.version, new.withdrawn_at, not still, case when still then null else new.withdrawn_reason end
    from incident i where i.id = new.incident;
    if not still then
        insert into tombstone (organisation, share, incident, owner, reference, tlp, basis, shared_at, withdrawn_at, reason, persons)
        values (new.recipient, new.id, new.incident, new.owner, new.reference, new.tlp, new.basis, new.shared_at, new.withdrawn_at,
                new.withdrawn_reason, new.persons);
        update download set recall = 'withdrawn', recalled_at = new.withdrawn_at, recall_reason = new.withdrawn_reason, recall_tlp = null
        where organisation = new.recipient and incident = new.incident and destroyed_at is null;
    end if;
    return null;
end $$;

create function receipt_named() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    select s.persons into new.persons from share s where s.id = new.share;
    return new;
end $$;
create trigger named before insert on receipt for each row execute function receipt_named();

create or replace function download_named() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    select i.reference into new.reference from incident i where i.id = new.incident;
    select a.persons into new.persons from audience a where a.organisation = new.organisation and a.incident = new.incident;
    return new;
end $$;

create or replace function listing_say(reader uuid, about uuid, origin text, words text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare named text[];
begin
    select persons into named from audience where organisation = reader and incident = about;
    delete from listing_word where organisation = reader and incident = about and source = origin and word <> all (words);
    insert into listing_word as known (organisation, incident, word, source, persons)
    select reader, about, w, origin, named from unnest(words) w
    on conflict (organisation, incident, word, source) do update set persons = excluded.persons
    where known.persons is distinct from excluded.persons;
end $$;

create or replace function listing_put(about uuid, reader uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into listing (organisation, incident, owner, share, expires_at, tlp, sector, severity, rank, status, member_state, affected,
        cross_border, malicious, exercise, aware_at, received_at, changed_at, entity, officer, persons)
    select a.organisation, s.id, s.owner, a.share, a.expires_at, a.tlp, s.sector, s.severity, vallum_rank(s.severity), s.status,
           s.entity_state, s.affected, s.cross_border, s.malicious, s.exercise, s.aware_at, s.received_at, s.changed_at, s.entity_id,
           case when a.share is null then n.officer_subject end, a.persons
    from audience a join incident i on i.id = a.incident left join incident_internal n on n.incident = a.incident
    cross join lateral listing_seen(a, i) s
    where a.incident = about and (reader is null or a.organisation = reader)
    on conflict (organisation, incident) do update set share = excluded.share, expires_at = excluded.expires_at, tlp = excluded.tlp,
        sector = excluded.sector, severity = excluded.severity, rank = excluded.rank, status = excluded.status,
        member_state = excluded.member_state, affected = excluded.affected, cross_border = excluded.cross_border,
        malicious = excluded.malicious, exercise = excluded.exercise, aware_at = excluded.aware_at, received_at = excluded.received_at,
        changed_at = excluded.changed_at, entity = excluded.entity, officer = excluded.officer, persons = excluded.persons;
end $$;

-- Runs past the policies, so it asks itself.
create or replace function vallum_redacted() returns setof incident
    language sql stable security definer rows 10 set search_path = public, pg_temp as $$
    select less.*
    from redaction r
    join audience a on a.organisation = r.organisation and a.incident = r.incident and vallum_named(a.persons)
    join incident i on i.id = r.incident
    cross join lateral vallum_without(i, r.fields) less
    where r.organisation = vallum_caller() and r.fields <> '{}'
$$;

-- A desk is an organisation's; what only named persons of it have does not stand on it.
create function crossing_unnamed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from audience a
               where a.organisation = new.organisation and a.incident = new.incident and a.persons is not null) then
        return null;
    end if;
    return new;
end $$;
create trigger unnamed before insert on crossing for each row execute function crossing_unnamed();

-- The feed tells the persons named, and what the desk raises for an organisation is not raised for them.
grant select on download to ${job};
create policy feed on share for select to ${job} using (vallum_job('feed'));
create policy feed on download for select to ${job} using (vallum_job('feed'));
