-- Whatever hangs on an incident goes with it when it is deleted. Last of its day, so that it finds every table made on it; a table that
-- comes later says so itself, and a test looks.
do $$
declare c record;
begin
    for c in
        with recursive hanging(at) as (
            values ('incident'::regclass)
            union
            select f.conrelid::regclass from pg_constraint f join hanging h on f.confrelid = h.at where f.contype = 'f')
        select f.conname, f.conrelid::regclass as at, pg_get_constraintdef(f.oid) as said from pg_constraint f
        where f.contype = 'f' and f.confrelid in (select h.at from hanging h) and f.confdeltype in ('a', 'r')
    loop
        execute format('alter table %s drop constraint %I', c.at, c.conname);
        execute format('alter table %s add constraint %I %s on delete cascade', c.at, c.conname, c.said);
    end loop;
end $$;
