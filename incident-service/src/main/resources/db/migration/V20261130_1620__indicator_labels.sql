-- An indicator goes no further than its own label lets it: under a stricter one than the incident's it stays with the owner. A looser label of
-- the incident keeps back more at once; a stricter one lets go only while nobody else has the incident, since whoever has it under what was
-- looser is shown nothing by a stricter one.
alter table indicator add column tlp text check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'));
comment on column indicator.tlp is 'The strictest that its own tags and its event''s name; none when they name none.';
comment on column indicator.restricted is
    'The source keeps it to one organisation or a sharing group, or under a stricter label than the incident''s: it stays with the owner.';
grant update (restricted) on indicator to ${app};
create function indicators_relabelled() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    update indicator n set restricted = tlp_strictness(n.tlp) > tlp_strictness(new.tlp)
    where n.owner = new.owner and n.incident = new.id and n.tlp is not null and n.distribution not in ('organisation', 'sharing-group')
      and n.restricted is distinct from (tlp_strictness(n.tlp) > tlp_strictness(new.tlp))
      and (not n.restricted or not exists (select from share s where s.incident = new.id and s.withdrawn_at is null));
    return null;
end $$;
create trigger indicators_relabelled after update of tlp on incident for each row when (old.tlp is distinct from new.tlp)
    execute function indicators_relabelled();
