-- Lists are searched, too, by what was written about an incident: notes and messages, entries of the timeline by hand, tasks, decisions, names
-- of attachments, translations. They stand beside the words of the report, one row for each organisation that reads them, under a source of
-- their own; the policy of listing_word lets each organisation through to its rows and to no other. Decision 101.

-- What a reader reads of an incident beside its report: the rules of the policies of each table, said once more for all readers at once; a test
-- compares. What is under RED is for named persons, and is not found by its words. Without the last two: all.
create function listing_told(reader uuid, about uuid, told_of text, told_id text) returns table (source text, said text)
    language sql stable set search_path = public, pg_temp as $$
    with seen as (
        select a.share is null as owns, a.owner, a.tlp,
               coalesce((select r.fields from redaction r where r.organisation = reader and r.incident = about), '{}') as less
        from audience a where a.organisation = reader and a.incident = about)
    select 'note:' || n.id, v.text
    from seen s join note n on n.incident = about join note_version v on v.note = n.id and v.version = n.version
    where (told_of is null or told_of = 'note') and (told_id is null or n.id::text = told_id)
      and n.withdrawn_at is null and n.tlp <> 'RED' and s.tlp <> 'RED'
      and (n.organisation = reader
           or 'timeline' <> all (s.less)
              and exists (select from note_reader r where r.note = n.id and r.organisation = reader and r.incident = about))
    union all
    select 'event:' || e.id, e.text
    from seen s join timeline e on e.incident = about
    where (told_of is null or told_of = 'event') and (told_id is null or e.id::text = told_id)
      and e.kind = 'event' and (s.owns or not e.internal and 'timeline' <> all (s.less))
    union all
    select 'task:' || t.id, t.title || ' ' || t.details
    from seen s join task t on t.incident = about
    where (told_of is null or told_of = 'task') and (told_id is null or t.id::text = told_id)
      and (t.organisation = reader or t.assignee = reader and 'timeline' <> all (s.less))
    union all
    select 'decision:' || d.id, concat_ws(' ', d.what, d.ground, d.alternatives)
    from seen s join decision d on d.incident = about
    where (told_of is null or told_of = 'decision') and (told_id is null or d.id::text = told_id) and d.organisation = reader
    union all
    select 'attachment:' || f.id, f.name
    from seen s join attachment f on f.owner = s.owner and f.incident = about
    where (told_of is null or told_of = 'attachment') and (told_id is null or f.id::text = told_id)
      and f.removed_at is null and (s.owns or f.tlp <> 'RED' and 'attachments' <> all (s.less))
    union all
    select 'translation:' || w.organisation || w.field || w.language, w.text
    from seen s join translation w on w.incident = about
    where (told_of is null or told_of = 'translation') and (told_id is null or w.organisation || w.field || w.language = told_id)
      and w.text is not null and (w.organisation = reader or w.organisation = w.owner) and w.field <> all (s.less)
$$;

-- One record, for everybody who has the incident. Whoever writes and whoever comes take turns, or of two in the same moment neither saw the other.
create function listing_tell(about uuid, told_of text, told_id text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare reader uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('listing' || about::text, 0));
    for reader in select a.organisation from audience a where a.incident = about loop
        perform listing_say(reader, about, told_of || ':' || told_id, (
            select coalesce(array_agg(distinct w), '{}') from listing_told(reader, about, told_of, told_id) t cross join unnest(vallum_words(t.said)) w));
    end loop;
end $$;

-- All records, for one reader that came or that sees more or less than before.
create function listing_tell_all(reader uuid, about uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('listing' || about::text, 0));
    delete from listing_word l where l.organisation = reader and l.incident = about
        and split_part(l.source, ':', 1) in ('note', 'event', 'task', 'decision', 'attachment', 'translation');
    insert into listing_word (organisation, incident, word, source, persons)
    select distinct reader, about, w, t.source, a.persons
    from audience a cross join listing_told(reader, about, null, null) t cross join unnest(vallum_words(t.said)) w
    where a.organisation = reader and a.incident = about;
end $$;
revoke execute on function listing_told, listing_tell, listing_tell_all from public;

-- What the functions read.
create policy listing on note_version for select to ${owner} using (true);
create policy listing on note_reader for select to ${owner} using (true);
create policy listing on timeline for select to ${owner} using (true);
create policy listing on task for select to ${owner} using (true);
create policy listing on decision for select to ${owner} using (true);
create policy listing on attachment for select to ${owner} using (true);
create policy listing on translation for select to ${owner} using (true);

create function listing_of_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_tell(new.incident, tg_argv[0], new.id::text);
    return null;
end $$;
create function listing_of_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_tell(new.incident, 'note', new.note::text);
    return null;
end $$;
create function listing_of_translation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_tell(new.incident, 'translation', new.organisation || new.field || new.language);
    return null;
end $$;
create trigger listed after update on note for each row execute function listing_of_record('note');
create trigger listed after insert on note_version for each row execute function listing_of_note();
create trigger listed after insert on note_reader for each row execute function listing_of_note();
create trigger listed after insert on timeline for each row when (new.kind = 'event') execute function listing_of_record('event');
create trigger listed after insert or update of title, details, assignee on task for each row execute function listing_of_record('task');
create trigger listed after insert on decision for each row execute function listing_of_record('decision');
create trigger listed after insert or update of tlp, removed_at on attachment for each row execute function listing_of_record('attachment');
create trigger listed after insert or update of text on translation for each row execute function listing_of_translation();

-- An owner has its incident before anything is written about it; who comes later finds what is there. A label that becomes RED leaves nothing
-- to be found of notes, also by the owner.
create function listing_of_reader() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_tell_all(new.organisation, new.incident);
    return null;
end $$;
create trigger told after insert on audience for each row when (new.share is not null) execute function listing_of_reader();
create trigger told_again after update on audience for each row
    when ((old.tlp = 'RED') <> (new.tlp = 'RED') or old.persons is distinct from new.persons) execute function listing_of_reader();
create trigger told after insert or update of fields on redaction for each row execute function listing_of_reader();

-- What is there already.
do $$
begin
    perform listing_tell_all(a.organisation, a.incident) from audience a;
end $$;
