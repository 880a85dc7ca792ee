-- A first inventory writes a thousand rows here, and the check that their machine exists was made for each of them: four tenths of the
-- time of the statement. They are written in the transaction that holds the machine's row, by its number, so the check never failed;
-- what it did when a machine goes is done by a trigger.
ALTER TABLE asset_software DROP CONSTRAINT asset_software_asset_number_fkey;

CREATE FUNCTION asset_software_goes_too() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM asset_software WHERE asset_number = OLD.number;
    RETURN NULL;
END
$$;

CREATE TRIGGER asset_software_goes_too AFTER DELETE ON asset FOR EACH ROW EXECUTE FUNCTION asset_software_goes_too();
