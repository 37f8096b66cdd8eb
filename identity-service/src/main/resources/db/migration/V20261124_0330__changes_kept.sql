-- Of changes that a later one of the same record overtook, the job takes away those of more than thirty days. What is left leads every
-- reader to the same end, from whichever position it starts.
create index change_record on change (recipient, target, tx, seq);
grant select, delete on change to ${job};
create policy expire on change for all to ${job} using (vallum_job('expiry')) with check (false);
