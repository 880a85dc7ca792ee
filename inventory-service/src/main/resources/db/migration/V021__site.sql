CREATE TABLE site (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES organization,
    name text NOT NULL,
    -- The name as people search for it: without accents and capitals.
    name_key text COLLATE "C" NOT NULL,
    code text,
    address text,
    postcode text,
    city text,
    country text NOT NULL,
    phone text,
    opening_hours text,
    access_notes text,
    archived boolean NOT NULL,
    registered_at timestamptz NOT NULL
);

CREATE INDEX site_organization ON site (organization_id, id DESC);
CREATE INDEX site_name_key ON site (name_key);
CREATE UNIQUE INDEX site_name ON site (organization_id, name_key) WHERE NOT archived;
CREATE UNIQUE INDEX site_code ON site (organization_id, code) WHERE NOT archived;

CREATE TABLE location (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    site_id uuid NOT NULL REFERENCES site,
    kind text NOT NULL CHECK (kind IN ('BUILDING', 'FLOOR', 'ROOM', 'DESK', 'RACK')),
    name text NOT NULL,
    parent_id uuid REFERENCES location,
    archived boolean NOT NULL
);

CREATE INDEX location_site ON location (site_id, id);
CREATE INDEX location_parent ON location (parent_id);
CREATE UNIQUE INDEX location_name ON location (site_id, parent_id, name) NULLS NOT DISTINCT WHERE NOT archived;
