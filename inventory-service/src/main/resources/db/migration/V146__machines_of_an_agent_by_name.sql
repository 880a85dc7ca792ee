-- Digests of host names, by which machines without a serial and a UUID are told apart.
ALTER TABLE agent
    ADD COLUMN machine_mark uuid,
    ADD COLUMN other_mark uuid;
