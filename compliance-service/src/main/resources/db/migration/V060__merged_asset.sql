-- A machine that turned out to be another one counts nowhere.
ALTER TABLE known_asset ADD COLUMN merged boolean NOT NULL DEFAULT false;
