-- Have you seen these? One row for each organisation and each indicator that it is asked about, and a row for each answer, of which the last
-- counts. Who is asked sees its own rows alone, and only while it sees the indicator itself. Decision 88.
create table sighting_request (
    id         uuid        not null primary key,
    asking     uuid        not null,
    incident   uuid        not null,
    owner      uuid        not null,
    other      uuid        not null check (other <> owner),
    from_owner boolean     not null,
    indicator  uuid        not null,
    tlp        text        not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT')),
    text       text,
    due_at     timestamptz,
    asked_at   timestamptz not null,
    asked_by   text        not null,
    ended_at   timestamptz,
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column sighting_request.asking is 'What was asked at once, of several and about several; one of those asked knows of no other.';
comment on column sighting_request.other is 'The recipient of the incident, who is asked by the owner or asks it.';
comment on column sighting_request.due_at is 'By when the asker wants an answer; no clock of the law.';
comment on column sighting_request.ended_at is 'Who asked ended it, or the recipient lost the incident or its indicators.';
create index sighting_request_incident on sighting_request (incident, asked_at desc, asking desc);
create index sighting_request_asking on sighting_request (asking);
create index sighting_request_owner on sighting_request (owner, due_at) where not from_owner and ended_at is null;
create index sighting_request_other on sighting_request (other, due_at) where from_owner and ended_at is null;
create unique index sighting_request_open on sighting_request (owner, indicator, other, from_owner) where ended_at is null;

create table sighting_answer (
    id       uuid        not null primary key,
    request  uuid        not null references sighting_request (id) on delete cascade,
    incident uuid        not null,
    owner    uuid        not null,
    number   integer     not null check (number between 1 and 50),
    answer   text        not null check (answer in ('seen', 'not-seen', 'cannot-look')),
    first_at timestamptz,
    last_at  timestamptz,
    times    integer     check (times > 0),
    note     text,
    at       timestamptz not null,
    by_name  text        not null,
    unique (request, number),
    check (answer = 'seen' or (first_at is null and last_at is null and times is null)),
    check (first_at <= last_at),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
create index sighting_answer_incident on sighting_answer (owner, incident);

alter table sighting_request enable row level security;
alter table sighting_request force row level security;
alter table sighting_answer enable row level security;
alter table sighting_answer force row level security;
grant select, insert on sighting_request, sighting_answer to ${app};
grant update (ended_at) on sighting_request to ${app};

create policy own on sighting_request for select to ${app} using (owner = (select vallum_caller()));
create policy shared on sighting_request for select to ${app}
    using (other = (select vallum_caller())
       and exists (select from indicator i where i.id = sighting_request.indicator and i.incident = sighting_request.incident));
-- The owner asks whoever has the indicator by a share of its own: no hidden row is told of by asking about it.
create policy ask on sighting_request for insert to ${app} with check (
    owner = (select vallum_caller()) and from_owner and ended_at is null
    and exists (select from share s
                where s.incident = sighting_request.incident and s.recipient = sighting_request.other and s.withdrawn_at is null
                  and s.persons is null)
    and exists (select from indicator i
                where i.id = sighting_request.indicator and i.incident = sighting_request.incident and not i.restricted)
    and not exists (select from redaction r
                    where r.incident = sighting_request.incident and r.organisation = sighting_request.other
                      and 'indicators' = any (r.fields)));
create policy recipient_asks on sighting_request for insert to ${app} with check (
    other = (select vallum_caller()) and not from_owner and ended_at is null
    and exists (select from audience a
                where a.organisation = (select vallum_caller()) and a.incident = sighting_request.incident
                  and a.owner = sighting_request.owner and a.share is not null)
    and exists (select from indicator i where i.id = sighting_request.indicator and i.incident = sighting_request.incident));
-- Who asked ends it; nothing else of it changes.
create policy finish on sighting_request for update to ${app}
    using (ended_at is null and case when from_owner then owner else other end = (select vallum_caller()))
    with check (case when from_owner then owner else other end = (select vallum_caller()));

create policy own on sighting_answer for select to ${app} using (owner = (select vallum_caller()));
create policy shared on sighting_answer for select to ${app}
    using (exists (select from sighting_request r where r.id = sighting_answer.request and r.other = (select vallum_caller())));
create policy answer on sighting_answer for insert to ${app} with check (
    exists (select from sighting_request r
            where r.id = sighting_answer.request and r.incident = sighting_answer.incident and r.owner = sighting_answer.owner
              and r.ended_at is null and case when r.from_owner then r.other else r.owner end = (select vallum_caller())));

-- Whoever loses the incident, or is not given its indicators any more, is asked nothing about them and asks nothing: what is open ends with that.
create policy maintain on sighting_request to ${owner} using (true) with check (true);
create function sighting_lost() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update sighting_request q set ended_at = coalesce(
        (select max(s.withdrawn_at) from share s where s.recipient = old.organisation and s.incident = old.incident), now())
    where q.incident = old.incident and q.other = old.organisation and q.ended_at is null;
    return null;
end $$;
create trigger sighting_lost after delete on audience for each row when (old.share is not null) execute function sighting_lost();
create function sighting_withheld() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update sighting_request q set ended_at = new.changed_at
    where q.incident = new.incident and q.other = new.organisation and q.ended_at is null;
    return null;
end $$;
create trigger sighting_withheld after insert or update of fields on redaction for each row
    when ('indicators' = any (new.fields)) execute function sighting_withheld();

-- A recipient that asks or answers says so on the owner's timeline, where only the owner reads it.
create policy sight on timeline for insert to ${app} with check (
    internal and kind in ('sighting-requested', 'sighting-answered') and organisation = (select vallum_caller())
    and exists (select from audience a
                where a.organisation = (select vallum_caller()) and a.incident = timeline.incident and a.owner = timeline.owner));

-- Whom to tell of it: whose it is and when, never what was asked.
grant select (asking, incident, owner, other, from_owner, due_at, ended_at) on sighting_request to ${job};
create policy notices on sighting_request for select to ${job} using (vallum_job('notices'));
