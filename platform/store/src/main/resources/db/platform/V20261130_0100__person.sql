-- Who asks is an organisation, and within it a person. What is given to named persons alone tests both; what is given to an organisation
-- goes on testing the first. Clients and jobs are no persons: where persons are named, they are none of them.
create function vallum_person() returns text language sql stable parallel safe as $$
    select nullif(current_setting('vallum.person', true), '')
$$;

-- Whether the caller is among those named; nobody is named where the whole organisation is meant.
create function vallum_named(persons text[]) returns boolean language sql stable parallel safe as $$
    select persons is null or vallum_person() = any (persons)
$$;

alter table feed add column persons text[];
comment on column feed.persons is 'Those of the recipient who alone are told; null for everybody.';
drop policy own on feed;
create policy own on feed for select to ${app} using (recipient = vallum_caller() and vallum_named(persons));
