-- Who asks is read once a statement, not once a row: a million rows pass these policies when two large incidents are compared.
alter policy own on indicator using (owner = (select vallum_caller())) with check (owner = (select vallum_caller()));
alter policy shared on indicator
    using (not restricted
       and exists (select from audience a where a.organisation = (select vallum_caller()) and a.incident = indicator.incident)
       and not exists (select from redaction r
                       where r.organisation = (select vallum_caller()) and r.incident = indicator.incident
                         and 'indicators' = any (r.fields)));
