-- These policies ask a table for every row. Whoever is another job than theirs is now told apart first, by what an index scan can do
-- without a query a row: the desk and the clocks look at all open clocks every few seconds.
create function summary_counts_of(owning uuid) returns boolean language sql stable parallel safe as $$
    select exists (select from organisation o where o.id = owning and vallum_job('summary-' || lower(o.member_state)))
$$;
create function picture_counts_of(owning uuid) returns boolean language sql stable parallel safe as $$
    select exists (select from organisation o where o.id = owning and vallum_job('picture-' || lower(o.member_state)))
$$;
create function vallum_linked_by(report uuid) returns boolean language sql stable as $$
    select exists (select from return_link l where l.incident = report and l.revoked_at is null and vallum_job('link:' || l.id))
$$;

-- Without a query of their own these are written into the statement that asks, so that the second half is not even called.
create or replace function summary_counts(owning uuid) returns boolean language sql stable parallel safe as $$
    select starts_with(current_setting('vallum.caller', true), 'job:summary-') and summary_counts_of(owning)
$$;
create or replace function picture_counts(owning uuid) returns boolean language sql stable parallel safe as $$
    select starts_with(current_setting('vallum.caller', true), 'job:picture-') and picture_counts_of(owning)
$$;
create or replace function vallum_linked(report uuid) returns boolean language sql stable as $$
    select starts_with(current_setting('vallum.caller', true), 'job:link:') and vallum_linked_by(report)
$$;
