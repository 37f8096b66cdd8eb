-- What a recipient has seen without being asked. It is a request that nobody made, over as it is written, with one answer. Decision 88.
alter table sighting_request add column told boolean not null default false;
alter table sighting_request add constraint told_is_over
    check (not told or (from_owner and ended_at is not null and text is null and due_at is null));
comment on column sighting_request.told is 'Nobody asked: the recipient said by itself that it saw the indicator. It takes no further answer.';

alter policy ask on sighting_request with check (
    owner = (select vallum_caller()) and from_owner and not told and ended_at is null
    and exists (select from share s
                where s.incident = sighting_request.incident and s.recipient = sighting_request.other and s.withdrawn_at is null
                  and s.persons is null)
    and exists (select from indicator i
                where i.id = sighting_request.indicator and i.incident = sighting_request.incident and not i.restricted)
    and not exists (select from redaction r
                    where r.incident = sighting_request.incident and r.organisation = sighting_request.other
                      and 'indicators' = any (r.fields)));
-- Only of itself, and only about what it sees.
create policy tell on sighting_request for insert to ${app} with check (
    told and other = (select vallum_caller())
    and exists (select from audience a
                where a.organisation = (select vallum_caller()) and a.incident = sighting_request.incident
                  and a.owner = sighting_request.owner and a.share is not null)
    and exists (select from indicator i where i.id = sighting_request.indicator and i.incident = sighting_request.incident));
create policy tell on sighting_answer for insert to ${app} with check (
    number = 1 and answer = 'seen'
    and exists (select from sighting_request r
                where r.id = sighting_answer.request and r.incident = sighting_answer.incident and r.owner = sighting_answer.owner
                  and r.told and r.other = (select vallum_caller())));
