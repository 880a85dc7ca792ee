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

-- The organisation beside the machine, so that a client's own are read without the others'. Null where an older replica
-- wrote it; filled at night.
ALTER TABLE asset_software ADD COLUMN organization_id uuid;
UPDATE asset_software AS installed SET organization_id = asset.organization_id
FROM asset WHERE asset.number = installed.asset_number;

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
SELECT installed.organization_id, title.id, title.search_name, min(installed.first_seen_at)
FROM asset_software AS installed JOIN software_package AS package ON package.id = installed.package_id
JOIN software_title AS title ON title.id = package.title_id
WHERE installed.organization_id IS NOT NULL
GROUP BY installed.organization_id, title.id;

CREATE INDEX organization_title_name ON organization_title (organization_id, name_key, title_id);
