-- The whole machine instead of five sections of it. Nothing is installed anywhere yet: software is read again from the next
-- inventories, and what moved is dropped here instead of in a later release.

-- number: short name of a machine where there are thousands of rows of it.
-- discovered, manual: what agents say and what people typed; the columns hold what counts.
ALTER TABLE asset
    ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    ADD COLUMN discovered jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN manual jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN vm_system text,
    ADD COLUMN domain text,
    ADD COLUMN asset_tag text,
    ADD COLUMN last_full_at timestamptz,
    ADD COLUMN merged_into_id uuid REFERENCES asset,
    DROP COLUMN drives,
    DROP COLUMN antivirus;
UPDATE asset SET section_digests = '{}', software_count = 0,
    discovered = jsonb_strip_nulls(jsonb_build_object('name', name, 'serial', serial, 'uuid', uuid,
        'manufacturer', manufacturer, 'model', model, 'chassis', chassis));
ALTER TABLE asset ALTER COLUMN discovered DROP DEFAULT, ALTER COLUMN manual DROP DEFAULT;
ALTER TABLE asset DROP CONSTRAINT asset_source_check;
ALTER TABLE asset ADD CONSTRAINT asset_source_check CHECK (source IN ('AGENT', 'SNMP', 'MANUAL', 'CSV', 'HOST'));

CREATE INDEX asset_merged_into ON asset (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- Entries of a section as last seen.
CREATE TABLE asset_section (
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    section text NOT NULL,
    entries jsonb NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (asset_id, section)
);

-- What makes a machine recognisable; a value that two machines have identifies neither.
CREATE TABLE asset_identifier (
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    organization_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SERIAL', 'UUID', 'MAC')),
    value text NOT NULL,
    PRIMARY KEY (asset_id, kind, value)
);

CREATE INDEX asset_identifier_value ON asset_identifier (organization_id, kind, value);
INSERT INTO asset_identifier SELECT id, organization_id, 'SERIAL', lower(serial) FROM asset WHERE serial IS NOT NULL
    UNION ALL SELECT id, organization_id, 'UUID', uuid FROM asset WHERE uuid IS NOT NULL;

-- What changed, one row for each inventory or act of a person.
CREATE TABLE asset_history (
    id uuid PRIMARY KEY,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    organization_id uuid NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    raw_inventory_id uuid,
    total integer NOT NULL,
    changes jsonb NOT NULL
);

CREATE INDEX asset_history_asset ON asset_history (asset_id, id DESC);
CREATE INDEX asset_history_organization ON asset_history (organization_id, id DESC);

-- Software: titles, their versions, and where these are installed.
CREATE TABLE software_title (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key text NOT NULL UNIQUE,
    publisher text NOT NULL,
    name text NOT NULL
);

CREATE INDEX software_title_name ON software_title (lower(name) text_pattern_ops);

CREATE TABLE software_package (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest uuid NOT NULL UNIQUE,
    title_id bigint NOT NULL REFERENCES software_title,
    name text NOT NULL,
    version text NOT NULL,
    version_key text COLLATE "C" NOT NULL,
    arch text NOT NULL,
    source text NOT NULL
);

CREATE INDEX software_package_title ON software_package (title_id, version_key);

DROP TABLE asset_software;
CREATE TABLE asset_software (
    asset_number bigint NOT NULL REFERENCES asset (number) ON DELETE CASCADE,
    package_id bigint NOT NULL,
    installed_on date,
    first_seen_at timestamptz NOT NULL,
    PRIMARY KEY (asset_number, package_id)
);

CREATE INDEX asset_software_package ON asset_software (package_id, asset_number);
