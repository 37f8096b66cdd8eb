-- Incidents of an entity, newest first: what a list is narrowed by, and the newest name of it that an organisation is told.
create index listing_entity on listing (organisation, entity, received_at desc, incident desc) where entity is not null;
