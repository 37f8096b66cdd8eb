-- Closing an incident stops what still runs or waits. A stopped deadline is not owed (dropped_at) but stays to be seen, and runs again only
-- when whoever reopens the incident names it.
alter table clock add column stopped_at timestamptz check (stopped_at is null or dropped_at is not null);
comment on column clock.stopped_at is 'When the incident was closed over it; null when it runs or was dropped for another reason.';
