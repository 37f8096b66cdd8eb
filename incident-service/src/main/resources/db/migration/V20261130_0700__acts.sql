-- An act on many does more than give officers: what it does and on which terms stands with it, and with each incident what it made there,
-- so that exactly this is taken back. Rows from before are about officers, who stand in each item.
alter table bulk_run
    add column action  text not null default 'assign' check (action in ('assign', 'close', 'reopen', 'share', 'withdraw')),
    add column terms   jsonb not null default '{}',
    add column undoing text;
comment on column bulk_run.undoing is 'Why it takes another back; null when it takes none back.';
alter table bulk_item add column made jsonb not null default '{}';
comment on column bulk_item.made is 'Deadlines it stopped or let run again, shares it gave or ended; of one that takes back, what it takes back.';
grant update (made) on bulk_item to ${app};

-- The job looks for what is open and as whom it is done. Reasons and terms are none of its business.
revoke select on bulk_run from ${job};
grant select (organisation, id, subject, name, client, member_state, assurance, started_at, finished_at) on bulk_run to ${job};
