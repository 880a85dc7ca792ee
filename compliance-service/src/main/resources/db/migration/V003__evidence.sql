-- The last known result of each control on each machine.
CREATE TABLE evidence (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES known_organization,
    asset_id uuid NOT NULL REFERENCES known_asset,
    control text NOT NULL,
    result text NOT NULL CHECK (result IN ('PASS', 'FAIL', 'UNKNOWN')),
    observed_at timestamptz NOT NULL,
    since timestamptz NOT NULL,
    source_event_id text NOT NULL,
    UNIQUE (asset_id, control)
);

CREATE INDEX evidence_organization ON evidence (organization_id, id);
CREATE INDEX evidence_result ON evidence (result, id);
-- With evidence_result: what is unknown because nobody has looked for a long time.
CREATE INDEX evidence_observed_at ON evidence (observed_at);
