-- Lists are narrowed, too, by what an incident of one's own has: files, and a question between entity and authority that nobody answered.
alter table listing add column has text[] not null default '{}';
comment on column listing.has is 'The owner''s row only.';
create policy listing on question for select to ${owner} using (true);

create function listing_has(about uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update listing l set has = h.has
    from (select array_remove(array[
              case when exists (select from attachment a where a.incident = about and a.removed_at is null) then 'attachments' end,
              case when exists (select from question q where q.incident = about and q.answered_at is null) then 'open-question' end],
          null) as has) h
    where l.incident = about and l.share is null and l.has <> h.has;
end $$;
revoke execute on function listing_has(uuid) from public;
create function listing_of_having() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_has(new.incident);
    return null;
end $$;
create trigger had after insert or update of removed_at on attachment for each row execute function listing_of_having();
create trigger had after insert or update of answered_at on question for each row execute function listing_of_having();

-- What is there already.
do $$
begin
    perform listing_has(l.incident) from listing l
    where l.share is null and (exists (select from attachment a where a.incident = l.incident)
                               or exists (select from question q where q.incident = l.incident));
end $$;
