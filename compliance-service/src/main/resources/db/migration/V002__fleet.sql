-- What inventory-service told us, as far as we use it. The code of an organisation is unknown until its own event
-- arrives: nothing orders events of different topics.
CREATE TABLE known_organization (
    organization_id uuid PRIMARY KEY,
    code text
);

CREATE TABLE known_asset (
    asset_id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES known_organization,
    state text NOT NULL,
    state_at timestamptz NOT NULL
);

CREATE INDEX known_asset_organization ON known_asset (organization_id);
