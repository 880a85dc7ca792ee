-- What people had written on a machine that was merged, and that went over to the other one: so that it can be given back.
ALTER TABLE asset_merge ADD COLUMN kept jsonb;

-- Agents that were taken away from a machine which they do not run on, with what that machine is not known by since.
CREATE TABLE asset_split (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES organization,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    agent_id uuid NOT NULL REFERENCES agent ON DELETE CASCADE,
    excluded jsonb NOT NULL,
    taken jsonb NOT NULL,
    new_asset_id uuid REFERENCES asset ON DELETE SET NULL,
    split_at timestamptz NOT NULL,
    split_by text NOT NULL,
    undone_at timestamptz,
    undone_by text
);

CREATE INDEX asset_split_agent ON asset_split (agent_id, id DESC);
CREATE INDEX asset_split_asset ON asset_split (asset_id, id DESC);
CREATE INDEX asset_split_new_asset ON asset_split (new_asset_id) WHERE new_asset_id IS NOT NULL;
CREATE INDEX asset_split_organization ON asset_split (organization_id);
