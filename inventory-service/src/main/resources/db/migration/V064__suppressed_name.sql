-- Digest of a reported host name that holds the name of a person who was erased: the machine is shown by its tag or serial until
-- somebody renames it.
ALTER TABLE asset ADD COLUMN suppressed_name text;
