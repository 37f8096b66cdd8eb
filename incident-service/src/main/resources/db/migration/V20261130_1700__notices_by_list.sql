-- Rules may name a saved list: of incidents only those that it shows are told then. The name stays when the list goes, so that whoever reads
-- the rules knows which it was; the id has no foreign key, because rules whose list is gone pause and do not lose what they say.
alter table notice_rule add column view uuid, add column view_name text;
alter table notice_rule add constraint notice_rule_view_named check ((view is null) = (view_name is null));
comment on column notice_rule.view is 'The saved list that an incident has to stand in; null for all.';
comment on column notice_rule.view_name is 'What it was called when it was chosen.';
grant update (view, view_name) on notice_rule to ${app};

-- What the job asks to find an organisation's row of one incident in a list as that organisation would: what is asked for, and by which words.
grant select (organisation, id, name, subject, shared, query) on saved_view to ${job};
create policy notices on saved_view for select to ${job} using (vallum_job('notices'));
grant select (organisation, incident, word) on listing_word to ${job};
create policy notices on listing_word for select to ${job} using (vallum_job('notices'));
