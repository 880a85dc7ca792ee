-- Machines that turned out to be one, with what was moved, so that it can be moved back.
CREATE TABLE asset_merge (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES organization,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    into_asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    reason text NOT NULL,
    agents jsonb NOT NULL,
    lent jsonb NOT NULL,
    readmitted jsonb NOT NULL,
    words jsonb NOT NULL,
    merged_at timestamptz NOT NULL,
    merged_by text NOT NULL,
    undone_at timestamptz,
    undone_by text
);

CREATE UNIQUE INDEX asset_merge_standing ON asset_merge (asset_id) WHERE undone_at IS NULL;
CREATE INDEX asset_merge_asset ON asset_merge (asset_id, id DESC);
CREATE INDEX asset_merge_into ON asset_merge (into_asset_id, id DESC);
CREATE INDEX asset_merge_organization ON asset_merge (organization_id, id DESC);
