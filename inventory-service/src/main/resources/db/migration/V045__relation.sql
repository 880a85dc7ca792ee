-- What hangs on what. One relation of a kind between two assets, whichever way it is written.
CREATE TABLE asset_relation (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    from_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    to_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('CONNECTED_TO', 'RUNS_ON', 'PART_OF', 'REPLACES')),
    source text NOT NULL CHECK (source IN ('MANUAL', 'DISCOVERED')),
    related_at timestamptz NOT NULL,
    CHECK (from_id <> to_id)
);

CREATE UNIQUE INDEX asset_relation_once ON asset_relation (least(from_id, to_id), greatest(from_id, to_id), kind);
CREATE INDEX asset_relation_from ON asset_relation (from_id, id DESC);
CREATE INDEX asset_relation_to ON asset_relation (to_id, id DESC);
