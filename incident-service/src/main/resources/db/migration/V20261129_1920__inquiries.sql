-- What authorities ask each other about an incident that one shared with the other. Whoever answers can't change what was asked: the
-- service may write the answer's columns only, and the policies say who whose. A recipient that lost the incident sees none of it any more.
create table inquiry (
    id          uuid        not null primary key,
    incident    uuid        not null,
    owner       uuid        not null,
    other       uuid        not null check (other <> owner),
    from_owner  boolean     not null,
    text        text        not null,
    asked_at    timestamptz not null,
    asked_by    text        not null,
    due_at      timestamptz,
    declined    boolean     not null default false,
    answer      text,
    answered_at timestamptz check ((answered_at is null) = (answer is null)),
    answered_by text,
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column inquiry.other is 'The recipient of the incident, who asks or is asked.';
comment on column inquiry.due_at is 'By when the asker wants an answer; no clock of the law.';
comment on column inquiry.answer is 'What was answered, or why it was declined.';
create index inquiry_incident on inquiry (incident, asked_at desc, id desc);
create index inquiry_owner_open on inquiry (owner, due_at) where answered_at is null and not from_owner;
create index inquiry_other_open on inquiry (other, due_at) where answered_at is null and from_owner;
alter table inquiry enable row level security;
alter table inquiry force row level security;
grant select, insert on inquiry to ${app};
grant update (declined, answer, answered_at, answered_by) on inquiry to ${app};

create policy own on inquiry for select to ${app} using (owner = vallum_caller());
create policy shared on inquiry for select to ${app}
    using (other = vallum_caller()
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = inquiry.incident));
create policy ask on inquiry for insert to ${app} with check (
    owner = vallum_caller() and from_owner and answered_at is null
    and exists (select from share s where s.incident = inquiry.incident and s.recipient = inquiry.other and s.withdrawn_at is null));
create policy recipient_asks on inquiry for insert to ${app} with check (
    other = vallum_caller() and not from_owner and answered_at is null
    and exists (select from audience a
                where a.organisation = vallum_caller() and a.incident = inquiry.incident and a.owner = inquiry.owner and a.share is not null));
create policy answer on inquiry for update to ${app}
    using (owner = vallum_caller() and not from_owner and answered_at is null)
    with check (owner = vallum_caller() and not from_owner);
create policy recipient_answers on inquiry for update to ${app}
    using (other = vallum_caller() and from_owner and answered_at is null
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = inquiry.incident))
    with check (other = vallum_caller() and from_owner);

-- A recipient that asks or answers says so on the owner's timeline, where only the owner reads it.
create policy inquire on timeline for insert to ${app} with check (
    internal and kind in ('information-requested', 'information-given', 'information-declined') and organisation = vallum_caller()
    and exists (select from audience a
                where a.organisation = vallum_caller() and a.incident = timeline.incident and a.owner = timeline.owner));
