-- What was withdrawn stays in its list, of exercises or of what is real. The incident may be gone by then, so its tombstone says which it was.
alter table tombstone no force row level security;
alter table incident no force row level security;
alter table tombstone add column exercise boolean not null default false;
update tombstone t set exercise = true from incident i where i.id = t.incident and i.exercise;
alter table tombstone force row level security;
alter table incident force row level security;

create function tombstone_of_exercise() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.exercise := coalesce((select i.exercise from incident i where i.id = new.incident), false);
    return new;
end $$;
create trigger exercise before insert on tombstone for each row execute function tombstone_of_exercise();
