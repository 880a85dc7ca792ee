-- Machines that may be one: for a person to say.
CREATE TABLE match_suggestion (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES organization,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    other_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('OPEN', 'MERGED', 'DISMISSED', 'OBSOLETE')),
    reasons jsonb NOT NULL,
    opened_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by text,
    CHECK ((state = 'OPEN') = (decided_at IS NULL))
);

CREATE UNIQUE INDEX match_suggestion_pair ON match_suggestion (least(asset_id, other_id), greatest(asset_id, other_id))
    WHERE state = 'OPEN';
CREATE INDEX match_suggestion_state ON match_suggestion (state, id DESC);
CREATE INDEX match_suggestion_organization ON match_suggestion (organization_id, id DESC);
CREATE INDEX match_suggestion_asset ON match_suggestion (asset_id);
CREATE INDEX match_suggestion_other ON match_suggestion (other_id);
CREATE INDEX asset_of_name ON asset (organization_id, lower(name));
