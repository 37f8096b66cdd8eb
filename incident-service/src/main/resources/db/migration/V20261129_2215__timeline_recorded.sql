-- The timeline is read by the time something happened or by the time it was written down.
create index timeline_recorded on timeline (incident, recorded_at desc, id desc);
