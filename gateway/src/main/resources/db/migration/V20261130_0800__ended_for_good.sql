-- Whether Keycloak ended the sign-in itself. Such a row stays as long as a token of it could be good: every replica refuses it.
-- The others say that a browser's row is gone, and stay for minutes. A replica that does not know the column writes the stricter.
alter table ended add column for_good boolean not null default false;
alter table ended alter column for_good set default true;
