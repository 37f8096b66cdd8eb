-- Lists, counts and searches go by the loosest label that a share ever had, as what is read does: a share that was tightened shows nothing
-- that its first label kept back.
create or replace function listing_seen(a audience, i incident) returns incident language plpgsql stable as $$
begin
    if a.share is not null and not vallum_names_entity(coalesce(a.loosest, a.tlp)) then
        i.entity_id := null;
        i.entity_name := '';
    end if;
    return i;
end $$;
