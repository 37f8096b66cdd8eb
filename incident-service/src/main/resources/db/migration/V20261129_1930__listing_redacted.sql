-- Lists see what redactions and the loosest label leave: the one function that says what a reader sees, and a redaction moves its row.
create or replace function listing_seen(a audience, i incident) returns incident language plpgsql stable as $$
declare less text[];
begin
    if a.share is not null then
        if not vallum_names_entity(coalesce(a.loosest, a.tlp)) then
            i.entity_id := null;
            i.entity_name := '';
        end if;
        select fields into less from redaction r where r.organisation = a.organisation and r.incident = i.id;
        if less <> '{}' then
            i := vallum_without(i, less);
        end if;
    end if;
    return i;
end $$;

create function listing_redacted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform listing_put(new.incident, new.organisation);
    perform listing_report(l.organisation, l.incident) from listing l where l.organisation = new.organisation and l.incident = new.incident;
    return null;
end $$;
create trigger listed after insert or update of fields on redaction for each row execute function listing_redacted();
