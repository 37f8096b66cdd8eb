-- Those who are told of an escalation are asked to join a call, if there is to be one.
alter table escalation add column call_at timestamptz;
