-- Exercises stay among themselves: an escalation, a relation and a merge are of exercises alone or of real incidents alone. Keys say so, which
-- hold whoever writes, and which also keep an incident what it is while one of these rests on it.
alter table incident add unique (id, exercise);

-- What was mixed before is not kept together. The policies of these tables let their owner change nothing, so they step aside for it.
alter table escalation no force row level security;
alter table escalation_incident no force row level security;
alter table incident_relation no force row level security;
alter table incident_merge no force row level security;
alter table incident no force row level security;

alter table escalation add column exercise boolean not null default false;
comment on column escalation.exercise is 'Whether all its incidents are exercises; decided when it is proposed.';
alter table escalation add unique (id, exercise);
alter table escalation_incident add column exercise boolean not null default false;
alter table incident_relation add column exercise boolean not null default false;
alter table incident_merge add column exercise boolean not null default false;

update escalation e set exercise = true
where exists (select from escalation_incident l where l.owner = e.owner and l.escalation = e.id)
  and not exists (select from escalation_incident l join incident i on i.id = l.incident
                  where l.owner = e.owner and l.escalation = e.id and not i.exercise);
update escalation_incident l set exercise = i.exercise from incident i where i.id = l.incident and i.exercise;
delete from escalation_incident l using escalation e where e.id = l.escalation and e.exercise <> l.exercise;
update incident_relation r set exercise = i.exercise from incident i where i.id = r.incident and i.exercise;
delete from incident_relation r using incident i where i.id = r.other and i.exercise <> r.exercise;
update incident_merge m set exercise = i.exercise from incident i where i.id = m.incident and i.exercise;
delete from incident_merge m using incident i where i.id = m.survivor and i.exercise <> m.exercise;

alter table escalation force row level security;
alter table escalation_incident force row level security;
alter table incident_relation force row level security;
alter table incident_merge force row level security;
alter table incident force row level security;

alter table escalation_incident
    add constraint exercises_apart foreign key (incident, exercise) references incident (id, exercise) on delete cascade,
    add constraint exercises_together foreign key (escalation, exercise) references escalation (id, exercise) on delete cascade;
alter table incident_relation
    add constraint exercises_apart foreign key (incident, exercise) references incident (id, exercise) on delete cascade,
    add constraint exercises_together foreign key (other, exercise) references incident (id, exercise) on delete cascade;
alter table incident_merge
    add constraint exercises_apart foreign key (incident, exercise) references incident (id, exercise) on delete cascade,
    add constraint exercises_together foreign key (survivor, exercise) references incident (id, exercise) on delete cascade;
create index escalation_incident_linked on escalation_incident (incident);
create index escalation_incident_in on escalation_incident (escalation);
create index incident_relation_from on incident_relation (incident);
create index incident_merge_from on incident_merge (incident);
create index incident_merge_into on incident_merge (survivor);

-- Whether a report is real is said once, when it is filed.
create function exercise_stays() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    raise exception 'An exercise stays one, and what is real stays real.' using errcode = 'check_violation';
end $$;
create trigger exercise_stays before update of exercise on incident for each row
    when (old.exercise is distinct from new.exercise) execute function exercise_stays();
create trigger exercise_stays before update of exercise on escalation for each row
    when (old.exercise is distinct from new.exercise) execute function exercise_stays();
