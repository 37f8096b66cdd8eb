-- The owner role's functions write audience, change and tombstone and read incident, nothing else: it needs no policy on other tables.
-- A later migration that has to change rows gives itself a policy and takes it away again, or it changes none without an error.
drop policy maintain on incident_internal;
drop policy maintain on share;
drop policy maintain on receipt;
drop policy maintain on clock;
drop policy maintain on timeline;
drop policy maintain on indicator_import;
drop policy maintain on indicator;
drop policy maintain on draft;
