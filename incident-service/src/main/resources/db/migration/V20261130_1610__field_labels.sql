-- A stricter TLP for a single field of an incident. Whoever has the incident by a share that is looser does not see the field. What that
-- withholds from whom is kept where everything that is withheld stands, in redaction, so that every policy, view, list and search that asks
-- there holds to it; the database works it out itself whenever a label, a share or what the owner withholds changes. Decision 93.
create table field_label (
    owner      uuid        not null,
    incident   uuid        not null,
    field      text        not null check (field in ('title', 'summary', 'entity.name', 'severity', 'suspectedMalicious', 'crossBorder',
                                                     'indicators', 'timeline', 'attachments')),
    tlp        text        not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (owner, incident, field),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on table field_label is 'Counts while it is stricter than a reader''s share. CLEAR never is: what was taken back stays as a row.';
create index field_label_incident on field_label (incident);
alter table field_label enable row level security;
alter table field_label force row level security;
create policy maintain on field_label for select to ${owner} using (true);
grant select, insert on field_label to ${app};
grant update (tlp, changed_at, changed_by) on field_label to ${app};
create policy read on field_label for select to ${app} using (
    exists (select from audience a where a.organisation = (select vallum_caller()) and a.incident = field_label.incident));
create policy say on field_label for insert to ${app} with check (owner = (select vallum_caller()));
create policy change on field_label for update to ${app}
    using (owner = (select vallum_caller())) with check (owner = (select vallum_caller()));

alter table redaction
    add column chosen   text[] not null default '{}',
    add column labelled text[] not null default '{}';
comment on column redaction.fields is 'All that is withheld: what the owner chose, and what the labels of fields ask.';
comment on column redaction.labelled is 'Fields whose label is stricter than what the recipient has the incident under.';
update redaction set chosen = fields;
grant update (chosen) on redaction to ${app};

-- Whoever writes what is withheld, knowing of labels or not, writes what was chosen; what labels ask is never lost by it.
create function redaction_joined() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        new.chosen := array(select distinct f from unnest(new.chosen || new.fields) f where f <> all (new.labelled) order by f);
    elsif new.labelled = old.labelled and new.chosen = old.chosen and new.fields <> old.fields then
        new.chosen := new.fields;
    end if;
    new.fields := array(select distinct f from unnest(new.chosen || new.labelled) f order by f);
    return new;
end $$;
create trigger joined before insert or update on redaction for each row execute function redaction_joined();

-- What a contact point was not given, for whichever reason, those it forwards to are not given either.
create or replace function redaction_inherited() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into redaction as known (owner, incident, organisation, fields, changed_at, changed_by)
    select new.owner, new.incident, new.recipient, r.fields, new.shared_at, new.shared_by
    from redaction r where r.organisation = vallum_caller() and r.incident = new.incident and r.fields <> '{}'
    on conflict (owner, incident, organisation) do update
        set chosen = array(select distinct f from unnest(known.chosen || excluded.fields) f order by f), fields = excluded.fields,
            changed_at = excluded.changed_at, changed_by = excluded.changed_by;
    return null;
end $$;

-- What labels of fields withhold from one reader. The loosest label that a reader ever had it under decides, as with everything that it
-- sees: a share that was tightened begins to show nothing.
create function field_label_settle(reader uuid, about uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    seen audience%rowtype;
    less text[];
    moment timestamptz;
    who text;
begin
    select * into seen from audience where organisation = reader and incident = about and share is not null;
    if not found then
        return;
    end if;
    less := array(select l.field from field_label l where l.owner = seen.owner and l.incident = about
                    and tlp_strictness(l.tlp) > tlp_strictness(coalesce(seen.loosest, seen.tlp)) order by l.field);
    select l.changed_at, l.changed_by into moment, who from field_label l where l.owner = seen.owner and l.incident = about
    order by l.changed_at desc, l.field limit 1;
    if not found then
        return;
    end if;
    if less <> '{}' then
        insert into redaction as known (owner, incident, organisation, fields, labelled, changed_at, changed_by)
        values (seen.owner, about, reader, less, less, moment, who)
        on conflict (owner, incident, organisation) do update
            set labelled = excluded.labelled, fields = excluded.fields, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        where known.labelled <> excluded.labelled;
    else
        update redaction r set labelled = '{}', fields = r.chosen, changed_at = moment, changed_by = who
        where r.owner = seen.owner and r.incident = about and r.organisation = reader and r.labelled <> '{}';
    end if;
end $$;
revoke execute on function field_label_settle(uuid, uuid) from public;

-- A share that is given while a field is labelled waits for the label, and the label for the share; neither misses the other. The names put
-- it before what lists and searches take of the reader's new row.
create function field_label_reader() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('field-label' || new.incident::text, 0));
    perform field_label_settle(new.organisation, new.incident);
    return null;
end $$;
create trigger field_labels after insert on audience for each row when (new.share is not null) execute function field_label_reader();
create trigger field_labels_again after update on audience for each row
    when (new.share is not null and (old.tlp, old.loosest, old.share) is distinct from (new.tlp, new.loosest, new.share))
    execute function field_label_reader();

-- Indicators under RED tie nothing together blindly, as those of an incident under RED do not.
create or replace function vallum_blind_counts(about uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
    select exists (select from incident i where i.id = about and i.owner = vallum_caller() and i.tlp <> 'RED' and not i.exercise)
       and not exists (select from dissemination_hold h where h.incident = about and h.state <> 'lifted')
       and not exists (select from field_label l where l.incident = about and l.field = 'indicators' and l.tlp = 'RED')
       and vallum_blind_on(vallum_caller())
$$;

create function field_label_said() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare about uuid;
begin
    for about in select distinct incident from moved loop
        perform pg_advisory_xact_lock(hashtextextended('field-label' || about::text, 0));
        perform field_label_settle(a.organisation, a.incident) from audience a where a.incident = about and a.share is not null;
        if exists (select from moved m where m.incident = about and m.field = 'indicators') then
            if exists (select from moved m where m.incident = about and m.field = 'indicators' and m.tlp = 'RED') then
                perform blind_leave(about);
            elsif not exists (select from dissemination_hold h where h.incident = about and h.state <> 'lifted') then
                perform blind_queue(about);
            end if;
        end if;
    end loop;
    return null;
end $$;
create trigger said after insert on field_label referencing new table as moved for each statement execute function field_label_said();
create trigger said_again after update on field_label referencing new table as moved for each statement execute function field_label_said();
