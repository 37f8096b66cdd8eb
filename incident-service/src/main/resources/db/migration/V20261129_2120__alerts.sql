-- How long an alert waits for one person before the next is tried, and how long before a deadline it is raised.
alter table roster
    add column wait_minutes integer not null default 15 check (wait_minutes between 1 and 240),
    add column warn_hours   integer not null default 6 check (warn_hours between 1 and 72);

-- Something that needs somebody now. One row for one thing of one organisation, however many replicas notice it.
create table alert (
    id                uuid        not null primary key,
    owner             uuid        not null,
    kind              text        not null check (kind in ('incident-filed', 'incident-shared', 'clock-soon', 'clock-overdue',
                                                           'request-waiting', 'roster-gap')),
    about             uuid        not null,
    incident          uuid references incident (id) on delete cascade,
    reference         text,
    stage             text,
    stage_en          text,
    stage_fr          text,
    due_at            timestamptz,
    raised_at         timestamptz not null,
    step              integer     not null default 0,
    reserves          boolean     not null default false,
    next_at           timestamptz,
    acknowledged_at   timestamptz,
    acknowledged_by   text,
    acknowledged_name text,
    over_at           timestamptz,
    version           integer     not null default 1,
    unique (owner, kind, about),
    unique (owner, id)
);
comment on column alert.about is 'The incident, share, deadline or question; for a gap an id made from when it begins.';
comment on column alert.next_at is 'When the next person is tried; null when it is answered, over, or nobody is left.';
comment on column alert.over_at is 'It was not needed any more, before anybody answered.';
create index alert_list on alert (owner, raised_at desc, id desc);
create index alert_open on alert (owner, raised_at desc, id desc) where acknowledged_at is null and over_at is null;
create index alert_incident on alert (incident);
create index alert_next on alert (next_at) where next_at is not null;

create table alert_log (
    id    uuid        not null primary key,
    alert uuid        not null,
    owner uuid        not null,
    at    timestamptz not null,
    what  text        not null check (what in ('raised', 'mailed', 'called', 'nobody-on-duty', 'unanswered', 'acknowledged', 'over')),
    name  text,
    foreign key (owner, alert) references alert (owner, id) on delete cascade
);
create index alert_log_alert on alert_log (owner, alert, at, id);

-- Where an organisation's alerts are sent beside mail. The secrets are written by the service and read by the job that signs; no request can
-- read them back.
create table webhook (
    organisation  uuid        not null primary key,
    version       integer     not null default 1,
    url           text        not null,
    secret        text        not null,
    secret_at     timestamptz not null,
    earlier       text,
    earlier_until timestamptz,
    changed_at    timestamptz not null,
    changed_name  text        not null
);
comment on column webhook.earlier is 'The secret before, which signs beside the new one until earlier_until.';

-- The service's role may not read a secret, so it is the database that keeps the one before.
create function webhook_rotated() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    new.earlier := old.secret;
    return new;
end $$;
create trigger rotated before update of secret on webhook for each row execute function webhook_rotated();

create table webhook_delivery (
    id          uuid        not null primary key,
    owner       uuid        not null,
    alert       uuid,
    type        text        not null,
    body        text        not null,
    made_at     timestamptz not null,
    due_at      timestamptz,
    tries       integer     not null default 0,
    state       text        not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
    answer      integer,
    problem     text,
    finished_at timestamptz,
    foreign key (owner, alert) references alert (owner, id) on delete cascade
);
comment on column webhook_delivery.due_at is 'When it is tried next; null when it is not tried any more.';
create index webhook_delivery_due on webhook_delivery (due_at) where due_at is not null;
create index webhook_delivery_list on webhook_delivery (owner, made_at desc, id desc);

do $$
declare t text;
begin
    foreach t in array array['alert', 'alert_log', 'webhook', 'webhook_delivery'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;

grant select on alert to ${app};
grant update (acknowledged_at, acknowledged_by, acknowledged_name, next_at, version) on alert to ${app};
grant select, insert on alert_log to ${app};
grant select (organisation, version, url, secret_at, earlier_until, changed_at, changed_name) on webhook to ${app};
grant insert, update, delete on webhook to ${app};
grant select, insert on webhook_delivery to ${app};
create policy own on alert for select to ${app} using (owner = vallum_caller());
create policy answer on alert for update to ${app}
    using (owner = vallum_caller() and acknowledged_at is null) with check (owner = vallum_caller());
create policy own on alert_log to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy own on webhook to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy own on webhook_delivery to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());

-- The job desk raises alerts and passes them on; the job webhook sends and signs. What the first reads of incidents is whether somebody is
-- needed, never what they say.
grant select, insert, update on alert to ${job};
grant insert on alert_log, webhook_delivery to ${job};
grant select on webhook, incident_internal, question, webhook_delivery to ${job};
grant update on webhook_delivery to ${job};
create policy desk on alert to ${job} using (vallum_job('desk')) with check (vallum_job('desk'));
create policy desk on alert_log for insert to ${job} with check (vallum_job('desk'));
create policy desk on webhook for select to ${job} using (vallum_job('desk') or vallum_job('webhook'));
create policy desk on webhook_delivery for insert to ${job} with check (vallum_job('desk'));
create policy send on webhook_delivery for select to ${job} using (vallum_job('webhook'));
create policy sent on webhook_delivery for update to ${job} using (vallum_job('webhook')) with check (vallum_job('webhook'));
create policy desk on clock for select to ${job} using (vallum_job('desk'));
create policy desk on incident for select to ${job} using (vallum_job('desk'));
create policy desk on incident_internal for select to ${job} using (vallum_job('desk'));
create policy desk on question for select to ${job} using (vallum_job('desk'));
create policy desk on receipt for select to ${job} using (vallum_job('desk'));
create policy desk on share for select to ${job} using (vallum_job('desk'));
