-- Decisions to live for a while with what a control says. A row that ended stays: it is evidence.
CREATE TABLE posture_exception (
    id uuid PRIMARY KEY,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    organization_id uuid NOT NULL,
    control text NOT NULL,
    reason text NOT NULL CHECK (length(reason) <= 500),
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);

CREATE INDEX posture_exception_asset ON posture_exception (asset_id, id DESC);
