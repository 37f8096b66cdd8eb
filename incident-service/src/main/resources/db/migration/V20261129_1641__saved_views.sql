-- Lists that somebody keeps: a name and what is asked for, nothing of what was found. Keys start with the organisation.
create table saved_view (
    organisation uuid        not null,
    id           uuid        not null,
    subject      text        not null,
    by_name      text        not null,
    version      integer     not null default 0,
    name         text        not null,
    query        jsonb       not null,
    shared       boolean     not null,
    changed_at   timestamptz not null,
    primary key (organisation, id)
);
comment on column saved_view.shared is 'Whether everybody of the organisation sees it; else its author alone.';
create unique index saved_view_name on saved_view (organisation, subject, lower(name));

-- What each person makes of a view: pinned above the list, or the list that opens first. Gone with the view.
create table view_choice (
    organisation uuid    not null,
    subject      text    not null,
    view         uuid    not null,
    pinned       boolean not null,
    standard     boolean not null,
    primary key (organisation, subject, view),
    foreign key (organisation, view) references saved_view (organisation, id) on delete cascade
);
create unique index view_choice_standard on view_choice (organisation, subject) where standard;
create index view_choice_view on view_choice (organisation, view);

alter table saved_view enable row level security;
alter table saved_view force row level security;
alter table view_choice enable row level security;
alter table view_choice force row level security;
create policy own on saved_view to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
create policy own on view_choice to ${app} using (organisation = vallum_caller()) with check (organisation = vallum_caller());
grant select, insert, update, delete on saved_view, view_choice to ${app};
