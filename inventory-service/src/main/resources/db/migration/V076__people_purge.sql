-- Organisations that let their agents say less of people than before: what was kept of it goes, machine by machine. until: as long as
-- a document that was being processed when the organisation decided may still come.
CREATE TABLE people_purge (
    organization_id uuid PRIMARY KEY REFERENCES organization,
    until timestamptz NOT NULL
);
