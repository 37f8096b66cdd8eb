-- A stricter label of an incident tightens the shares that are looser, or ends them. A share that was given under GREEN and is AMBER now
-- must not begin to show what GREEN kept back: the loosest label it ever had decides what is seen, its label how far it may be passed on.
alter table share
    add column loosest          text,
    add column tightened_at     timestamptz,
    add column tightened_reason text;
comment on column share.loosest is 'The loosest label it had before it was tightened; null when it never was.';
alter table audience add column loosest text;

create function share_tightened() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update audience set tlp = new.tlp, loosest = new.loosest where organisation = new.recipient and incident = new.incident and share = new.id;
    update download set recall = 'tightened', recalled_at = new.tightened_at, recall_reason = new.tightened_reason, recall_tlp = new.tlp
    where organisation = new.recipient and incident = new.incident and destroyed_at is null;
    return null;
end $$;
create trigger tightened after update on share for each row
    when (old.tlp <> new.tlp and new.withdrawn_at is null) execute function share_tightened();

-- The owner sees its incident under the incident's own label.
create function incident_marked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update audience set tlp = new.tlp where organisation = new.owner and incident = new.id;
    return null;
end $$;
create trigger marked after update on incident for each row when (old.tlp <> new.tlp) execute function incident_marked();
