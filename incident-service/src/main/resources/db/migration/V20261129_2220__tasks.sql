-- Work on an incident: what, for whom, until when, and who did what. It is seen by the organisation that gave it and by the one that has it,
-- while they see the incident and, for the latter, its timeline.
create table task (
    id           uuid        not null primary key,
    incident     uuid        not null,
    owner        uuid        not null,
    organisation uuid        not null,
    assignee     uuid        not null,
    subject      text        not null,
    by_name      text        not null,
    title        text        not null,
    details      text        not null,
    person       text,
    person_name  text check ((person is null) = (person_name is null)),
    due_at       timestamptz,
    zone         text        not null,
    state        text        not null default 'open' check (state in ('open', 'doing', 'done', 'dropped')),
    version      integer     not null default 0,
    given_at     timestamptz not null,
    changed_at   timestamptz not null,
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column task.organisation is 'Who gave it.';
comment on column task.assignee is 'The organisation that has it; person is one of its people.';
comment on column task.zone is 'In whose time the due time was meant.';
create index task_incident on task (incident, given_at desc, id desc);
create index task_waiting on task (assignee, due_at) where state in ('open', 'doing');

create table task_step (
    id       uuid        not null primary key,
    task     uuid        not null references task (id) on delete cascade,
    incident uuid        not null,
    by_org   uuid        not null,
    by_name  text        not null,
    at       timestamptz not null,
    what     text        not null check (what in ('given', 'changed', 'taken', 'done', 'dropped', 'reopened')),
    words    text
);
comment on table task_step is 'Who did what; only ever added.';
create index task_step_of on task_step (task, at, id);
create index task_step_incident on task_step (incident, at desc, id desc);

do $$
declare t text;
begin
    foreach t in array array['task', 'task_step'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (title, details, assignee, person, person_name, due_at, zone, state, version, changed_at) on task to ${app};

create policy own on task for select to ${app} using (
    organisation = vallum_caller()
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = task.incident));
create policy assigned on task for select to ${app} using (
    assignee = vallum_caller()
    and exists (select from audience a where a.organisation = vallum_caller() and a.incident = task.incident)
    and not exists (select from redaction d
                    where d.organisation = vallum_caller() and d.incident = task.incident and 'timeline' = any (d.fields)));
-- The owner gives tasks to whom it shared the incident with, a recipient to the owner, and each to itself.
create function vallum_may_have(of uuid, who uuid, whose uuid) returns boolean language sql stable as $$
    select who = vallum_caller() or who = whose
        or exists (select from share s where s.incident = of and s.owner = vallum_caller() and s.recipient = who and s.withdrawn_at is null)
$$;
create policy give on task for insert to ${app} with check (
    organisation = vallum_caller() and state = 'open'
    and exists (select from audience a
                where a.organisation = vallum_caller() and a.incident = task.incident and a.owner = task.owner)
    and vallum_may_have(incident, assignee, owner));
create policy change on task for update to ${app}
    using (organisation = vallum_caller())
    with check (organisation = vallum_caller() and vallum_may_have(incident, assignee, owner));
create policy work on task for update to ${app}
    using (assignee = vallum_caller()
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = task.incident)
       and not exists (select from redaction d
                       where d.organisation = vallum_caller() and d.incident = task.incident and 'timeline' = any (d.fields)))
    with check (assignee = vallum_caller());
create policy read on task_step for select to ${app} using (exists (select from task t where t.id = task_step.task));
create policy note on task_step for insert to ${app} with check (
    by_org = vallum_caller() and exists (select from task t where t.id = task_step.task and t.incident = task_step.incident));
