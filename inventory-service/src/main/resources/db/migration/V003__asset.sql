CREATE TABLE asset (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES organization,
    name text NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    criticality text NOT NULL,
    source text NOT NULL CHECK (source IN ('AGENT', 'MANUAL')),
    serial text,
    uuid text,
    manufacturer text,
    model text,
    chassis text,
    operating_system jsonb,
    drives jsonb NOT NULL,
    antivirus jsonb NOT NULL,
    software_count integer NOT NULL,
    section_digests jsonb NOT NULL,
    posture jsonb NOT NULL,
    recent_contact text NOT NULL CHECK (recent_contact IN ('PASS', 'FAIL', 'UNKNOWN')),
    posture_published_at timestamptz,
    registered_at timestamptz NOT NULL,
    last_inventory_at timestamptz
);

CREATE INDEX asset_organization ON asset (organization_id, id DESC);
CREATE INDEX asset_serial ON asset (organization_id, serial);
CREATE INDEX asset_uuid ON asset (organization_id, uuid);
CREATE INDEX asset_state ON asset (state, id DESC);
CREATE INDEX asset_kind ON asset (kind, id DESC);
CREATE INDEX asset_name ON asset (name, id DESC);
CREATE INDEX asset_going_silent ON asset (last_inventory_at) WHERE recent_contact = 'PASS';

-- Thousands of rows a machine: absent values are empty so that they take part in the key.
CREATE TABLE asset_software (
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    name text NOT NULL,
    version text NOT NULL,
    publisher text NOT NULL,
    arch text NOT NULL,
    source text,
    installed_on date,
    PRIMARY KEY (asset_id, name, version, publisher, arch)
);
