-- What the authority asks the entity and the entity asks the authority, each with at most one answer. Whoever answers can't change what
-- was asked: the service may write the answer's columns only, and the policies say who whose.
create table question (
    id           uuid        not null primary key,
    incident     uuid        not null,
    owner        uuid        not null,
    from_entity  boolean     not null,
    text         text        not null,
    asked_at     timestamptz not null,
    asked_by     text        not null,
    due_at       timestamptz,
    answer       text,
    answered_at  timestamptz,
    answered_by  text,
    foreign key (owner, incident) references incident (owner, id)
);
create index question_incident on question (incident, asked_at, id);
create index question_open on question (owner, due_at) where answered_at is null;
alter table question enable row level security;
alter table question force row level security;
grant select, insert on question to ${app};
grant update (answer, answered_at, answered_by) on question to ${app};

create policy own on question for select to ${app} using (owner = vallum_caller());
create policy ask on question for insert to ${app} with check (owner = vallum_caller() and not from_entity);
create policy answer on question for update to ${app}
    using (owner = vallum_caller() and from_entity and answered_at is null)
    with check (owner = vallum_caller() and from_entity);
create policy reported on question for select to ${app}
    using (exists (select from entity_audience e where e.organisation = vallum_caller() and e.incident = question.incident));
create policy reporter_asks on question for insert to ${app} with check (
    from_entity and due_at is null
    and exists (select from entity_audience e
                where e.organisation = vallum_caller() and e.incident = question.incident and e.owner = question.owner));
create policy reporter_answers on question for update to ${app}
    using (not from_entity and answered_at is null
       and exists (select from entity_audience e where e.organisation = vallum_caller() and e.incident = question.incident))
    with check (not from_entity
       and exists (select from entity_audience e where e.organisation = vallum_caller() and e.incident = question.incident));

-- A question or an answer changes the incident. The entity may not write the incident itself.
create function question_moved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update incident set version = version + 1, changed_at = coalesce(new.answered_at, new.asked_at) where id = new.incident;
    return null;
end $$;
create trigger moved after insert or update on question for each row execute function question_moved();
