-- Of changes that a later one of the same record overtook, the job takes away those of more than thirty days. What is left leads every
-- reader to the same end, from whichever position it starts.
create index project_change_record on project_change (audience, project, tx, seq);
grant select, delete on project_change to ${job};
create policy expire on project_change for all to ${job} using (vallum_job('expiry')) with check (false);
