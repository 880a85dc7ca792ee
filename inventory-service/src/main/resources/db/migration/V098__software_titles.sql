-- Questions over the catalogue at a million machines.

-- search_name, publisher_key: as people look for them. New ones are written by the service; here the same for what is there.
ALTER TABLE software_title
    ADD COLUMN search_name text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN publisher_key text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN first_seen_at timestamptz NOT NULL DEFAULT now();
UPDATE software_title SET
    search_name = left(regexp_replace(normalize(lower(name), NFKD), '[\u0300-\u036F]', '', 'g'), 200),
    publisher_key = regexp_replace(normalize(lower(publisher), NFKD), '[\u0300-\u036F]', '', 'g');

CREATE INDEX software_title_search_name ON software_title (search_name, id);
CREATE INDEX software_title_publisher ON software_title (publisher_key, search_name, id);
DROP INDEX software_title_name;

-- The organisation beside the machine, so that a client's own are read without the others'. Null for what was there before;
-- filled in batches after the start and at night.
ALTER TABLE asset_software ADD COLUMN organization_id uuid;

CREATE INDEX asset_software_place ON asset_software (package_id, organization_id, asset_number);
CREATE INDEX asset_software_unplaced ON asset_software (asset_number) WHERE organization_id IS NULL;
DROP INDEX asset_software_package;

-- What an organisation has, or had until lately (gone_at).
CREATE TABLE organization_title (
    organization_id uuid NOT NULL,
    title_id bigint NOT NULL REFERENCES software_title ON DELETE CASCADE,
    name_key text COLLATE "C" NOT NULL,
    first_seen_at timestamptz NOT NULL,
    gone_at timestamptz,
    PRIMARY KEY (title_id, organization_id)
);
INSERT INTO organization_title (organization_id, title_id, name_key, first_seen_at)
SELECT asset.organization_id, title.id, title.search_name, min(installed.first_seen_at)
FROM asset_software AS installed JOIN asset ON asset.number = installed.asset_number
JOIN software_package AS package ON package.id = installed.package_id
JOIN software_title AS title ON title.id = package.title_id
GROUP BY asset.organization_id, title.id;

CREATE INDEX organization_title_name ON organization_title (organization_id, name_key, title_id);
