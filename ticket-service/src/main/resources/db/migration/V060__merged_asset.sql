-- The machine that this one turned out to be.
ALTER TABLE known_asset ADD COLUMN merged_into_id uuid;
