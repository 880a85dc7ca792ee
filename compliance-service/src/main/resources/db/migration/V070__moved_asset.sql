-- When it came to its organisation: an event that arrives late does not take it back.
ALTER TABLE known_asset ADD COLUMN organization_at timestamptz;
