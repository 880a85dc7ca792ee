-- What agents may say of people: nothing, unless the organisation asked for it.
ALTER TABLE organization
    ADD COLUMN keeps_users boolean NOT NULL DEFAULT false,
    ADD COLUMN keeps_local_accounts boolean NOT NULL DEFAULT false,
    ADD COLUMN raw_retention_days integer NOT NULL DEFAULT 30 CHECK (raw_retention_days BETWEEN 1 AND 365);
