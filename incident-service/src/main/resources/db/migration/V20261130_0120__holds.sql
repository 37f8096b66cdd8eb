-- Delay and refusal of passing an incident on, with the ground that Delegated Regulation (EU) 2026/881 gives. A hold takes nothing back;
-- while it stands no new share reaches whom it holds from, also by row policy. The owner's holds bind everybody, those of a single point
-- of contact its own forwarding. Whoever it is held from has no policy here and learns nothing.
create table dissemination_hold (
    id          uuid        not null primary key,
    incident    uuid        not null,
    owner       uuid        not null,
    holder      uuid        not null,
    ground      text        not null check (ground in ('information', 'recipient-incident', 'recipient-capability', 'platform')),
    explanation text        not null,
    recipients  uuid[]      check (cardinality(recipients) > 0),
    agency      uuid        not null,
    state       text        not null default 'held' check (state in ('held', 'refused', 'lifted')),
    review_at   timestamptz not null,
    placed_at   timestamptz not null,
    placed_by   text        not null,
    unique (owner, id),
    check (recipients is not null or ground in ('information', 'platform')),
    foreign key (owner, incident) references incident (owner, id) on delete cascade
);
comment on column dissemination_hold.holder is 'Who decided: the owner, or the single point of contact that was asked to forward.';
comment on column dissemination_hold.recipients is 'From whom it is held; null for everybody but the agency.';
comment on column dissemination_hold.agency is 'The Union''s agency at that time, which has to be told that something is held (Reg. (EU) 2024/2847 Art. 16(2)).';
create index dissemination_hold_incident on dissemination_hold (incident, placed_at desc) where state <> 'lifted';
create index dissemination_hold_list on dissemination_hold (incident, placed_at desc, id desc);
create index dissemination_hold_due on dissemination_hold (review_at) where state = 'held';

create table hold_step (
    id        uuid        not null primary key,
    hold      uuid        not null,
    incident  uuid        not null,
    owner     uuid        not null,
    holder    uuid        not null,
    what      text        not null check (what in ('placed', 'reviewed', 'refused', 'lifted')),
    at        timestamptz not null,
    by_name   text        not null,
    note      text        not null,
    review_at timestamptz,
    foreign key (owner, hold) references dissemination_hold (owner, id) on delete cascade
);
create index hold_step_incident on hold_step (incident, at);

alter table dissemination_hold enable row level security;
alter table dissemination_hold force row level security;
alter table hold_step enable row level security;
alter table hold_step force row level security;
create policy maintain on dissemination_hold for select to ${owner} using (true);
grant select, insert on dissemination_hold, hold_step to ${app};
grant update (state, review_at) on dissemination_hold to ${app};
create policy own on dissemination_hold for select to ${app} using (owner = vallum_caller());
create policy decided on dissemination_hold for select to ${app}
    using (holder = vallum_caller()
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = dissemination_hold.incident));
create policy place on dissemination_hold for insert to ${app}
    with check (holder = vallum_caller() and state = 'held' and (owner = vallum_caller() or vallum_asked_to_forward(incident, owner)));
create policy decide on dissemination_hold for update to ${app}
    using (holder = vallum_caller() and state <> 'lifted'
       and exists (select from audience a where a.organisation = vallum_caller() and a.incident = dissemination_hold.incident))
    with check (holder = vallum_caller());
create policy own on hold_step for select to ${app} using (owner = vallum_caller());
create policy decided on hold_step for select to ${app}
    using (exists (select from dissemination_hold h where h.id = hold_step.hold and h.holder = vallum_caller()));
create policy decide on hold_step for insert to ${app}
    with check (exists (select from dissemination_hold h
                        where h.id = hold_step.hold and h.incident = hold_step.incident and h.holder = vallum_caller()));

-- A single point of contact says on the owner's timeline what it decided about its own holds.
create policy hold on timeline for insert to ${app} with check (
    internal and kind in ('dissemination-held', 'hold-reviewed', 'dissemination-refused', 'hold-lifted') and organisation = vallum_caller()
    and exists (select from dissemination_hold h
                where h.incident = timeline.incident and h.owner = timeline.owner and h.holder = vallum_caller()));

-- Whether passing it on to somebody is held from whoever asks. Asks past the policies: a single point of contact sees no hold of the owner's,
-- and is bound by it.
create function vallum_held(about uuid, recipient uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from dissemination_hold h
                   where h.incident = about and h.state <> 'lifted' and recipient <> h.agency
                     and (h.recipients is null or recipient = any (h.recipients))
                     and (h.holder = h.owner or h.holder = vallum_caller()))
$$;

-- One policy said who owns a share, whatever is done with it; giving one is a thing of its own now.
drop policy own on share;
create policy own on share for select to ${app} using (owner = vallum_caller());
create policy give on share for insert to ${app} with check (owner = vallum_caller() and not vallum_held(incident, recipient));
create policy keep on share for update to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
drop policy forward on share;
create policy forward on share for insert to ${app} with check (
    basis = 'NIS2 Art. 23(8)' and withdrawn_at is null and not vallum_held(incident, recipient)
    and exists (select from forwarding f join organisation o on o.id = share.recipient
                where f.spoc = vallum_caller() and f.incident = share.incident and f.owner = share.owner and f.outcome is null
                  and o.member_state = any (f.states)));

-- Once the time has come to look again, whoever is on duty is told.
alter table alert drop constraint alert_kind_check;
alter table alert add constraint alert_kind_check check (kind in ('incident-filed', 'incident-shared', 'clock-soon', 'clock-overdue',
    'request-waiting', 'roster-gap', 'hold-review'));
grant select on dissemination_hold, hold_step to ${job};
create policy desk on dissemination_hold for select to ${job} using (vallum_job('desk'));
create policy desk on hold_step for select to ${job} using (vallum_job('desk'));
