-- What agents delivered, encrypted, once for each organisation however often it came.
CREATE TABLE raw_body (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization,
    digest bytea NOT NULL,
    key_id text NOT NULL,
    compression text NOT NULL,
    sealed bytea NOT NULL,
    last_received_at timestamptz NOT NULL,
    UNIQUE (organization_id, digest)
);

CREATE INDEX raw_body_age ON raw_body (organization_id, last_received_at);

-- `body` holds what was delivered before this version, until housekeeping has encrypted it.
ALTER TABLE raw_inventory ALTER COLUMN body DROP NOT NULL;
ALTER TABLE raw_inventory
    ADD COLUMN body_id uuid REFERENCES raw_body ON DELETE SET NULL,
    ADD COLUMN partial boolean NOT NULL DEFAULT false,
    ADD COLUMN reason_code text;
ALTER TABLE raw_inventory DROP CONSTRAINT raw_inventory_status_check;
ALTER TABLE raw_inventory ADD CONSTRAINT raw_inventory_status_check
    CHECK (status IN ('RECEIVED', 'PROCESSED', 'QUARANTINED', 'SUPERSEDED'));

CREATE INDEX raw_inventory_body ON raw_inventory (body_id);
CREATE INDEX raw_inventory_reason ON raw_inventory (reason_code, id DESC) WHERE reason_code IS NOT NULL;
CREATE INDEX raw_inventory_processed ON raw_inventory (organization_id, agent_key, id DESC) WHERE status = 'PROCESSED';
CREATE INDEX raw_inventory_unsealed ON raw_inventory (id) WHERE body IS NOT NULL;
