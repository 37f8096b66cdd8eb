-- The common situational picture: what a Member State releases for statistics, and the figures that were published of it.
--
-- Figures are frozen once a day. Readers see the frozen ones alone and no row of another State's incidents. What was told is never lost,
-- also when a State takes part no longer: whatever is published next is protected against being compared with it.
create table statistics_release (
    owner        uuid        not null primary key,
    member_state text        not null,
    released     boolean     not null,
    delay_days   integer     not null check (delay_days between 0 and 90),
    threshold    integer     not null check (threshold between 5 and 100),
    version      integer     not null default 1,
    changed_at   timestamptz not null,
    changed_by   text        not null
);
comment on column statistics_release.delay_days is 'Reports count from this many days after they were received.';

create table picture_figure (
    member_state text        not null,
    day          date        not null,
    frozen_at    timestamptz not null,
    document     text        not null,
    sha256       text        not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    withdrawn    boolean     not null default false,
    primary key (member_state, day)
);
comment on column picture_figure.withdrawn is 'The State takes part no longer. Nobody reads it but the job that protects what is published next.';

do $$
declare t text;
begin
    foreach t in array array['statistics_release', 'picture_figure'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;

grant select, insert on statistics_release to ${app};
grant update (released, delay_days, threshold, version, changed_at, changed_by) on statistics_release to ${app};
grant select on picture_figure to ${app};
grant select on statistics_release to ${job};
grant select, insert on picture_figure to ${job};

create policy own on statistics_release for select to ${app} using (owner = vallum_caller());
create policy add on statistics_release for insert to ${app} with check (
    owner = vallum_caller()
    and exists (select from organisation o where o.id = owner and o.kind = 'spoc' and o.member_state = statistics_release.member_state));
create policy keep on statistics_release for update to ${app} using (owner = vallum_caller()) with check (owner = vallum_caller());
create policy picture on statistics_release for select to ${job}
    using (vallum_job('picture') or vallum_job('picture-' || lower(member_state)));

create policy authorities on picture_figure for select to ${app}
    using (not withdrawn
       and exists (select from organisation o where o.id = vallum_caller() and o.status = 'active'
                     and o.kind in ('csirt', 'spoc', 'competent-authority', 'eu-body')));
create policy told on picture_figure for select to ${job} using (vallum_job('picture-' || lower(member_state)));
create policy publish on picture_figure for insert to ${job} with check (vallum_job('picture-' || lower(member_state)) and not withdrawn);

-- Counting: one job a Member State, which sees the open incidents of that State's authorities and of no other. TLP:RED is for named
-- persons; not even a count of it leaves.
create function picture_counts(owning uuid) returns boolean language sql stable parallel safe as $$
    select exists (select from organisation o where o.id = owning and vallum_job('picture-' || lower(o.member_state)))
$$;
create policy picture on incident for select to ${job}
    using (picture_counts(owner) and status = 'open' and not exercise and tlp <> 'RED');
create policy picture on clock for select to ${job} using (picture_counts(owner));

-- A State that takes part no longer is not shown from that moment on, whoever turned the switch.
create policy maintain on picture_figure to ${owner} using (true) with check (true);
create function release_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update picture_figure set withdrawn = true where member_state = new.member_state and not withdrawn;
    return null;
end $$;
create trigger over after update on statistics_release for each row
    when (old.released and not new.released) execute function release_over();
