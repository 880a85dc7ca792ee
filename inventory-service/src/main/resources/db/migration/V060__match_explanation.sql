-- Why each document was taken for one of a machine. Lives as long as the document.
CREATE TABLE match_explanation (
    raw_inventory_id uuid PRIMARY KEY REFERENCES raw_inventory ON DELETE CASCADE,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    rule text NOT NULL,
    score integer NOT NULL CHECK (score BETWEEN 0 AND 100),
    facts jsonb NOT NULL,
    explained_at timestamptz NOT NULL
);

CREATE INDEX match_explanation_asset ON match_explanation (asset_id, raw_inventory_id DESC);

-- Ids of agents that were copied with a disk image: they say nothing of the machine any more.
CREATE TABLE cloned_agent (
    organization_id uuid NOT NULL REFERENCES organization,
    agent_key text NOT NULL,
    noticed_at timestamptz NOT NULL,
    PRIMARY KEY (organization_id, agent_key)
);

-- Values that a person said are not this machine's, whatever its documents say.
CREATE TABLE identifier_exclusion (
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('SERIAL', 'UUID', 'MAC')),
    value text NOT NULL,
    excluded_at timestamptz NOT NULL,
    PRIMARY KEY (asset_id, kind, value)
);

-- Lent by a machine that turned out to be this one: not taken away when its documents do not say it.
ALTER TABLE asset_identifier ADD COLUMN lent boolean NOT NULL DEFAULT false;

-- HP prints its serials with a leading S on the label that scanners read.
UPDATE asset_identifier SET value = substr(value, 2)
FROM asset
WHERE asset.id = asset_identifier.asset_id AND asset_identifier.kind = 'SERIAL' AND length(value) = 11 AND value LIKE 's%'
  AND lower(asset.manufacturer) ~ '^(hp|hewlett)'
  AND NOT EXISTS (SELECT FROM asset_identifier AS other
                  WHERE other.asset_id = asset.id AND other.kind = 'SERIAL' AND other.value = substr(asset_identifier.value, 2));
