CREATE TABLE agent (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization,
    agent_key text NOT NULL,
    credential_id uuid NOT NULL REFERENCES agent_credential,
    device_id text,
    asset_id uuid REFERENCES asset ON DELETE SET NULL,
    first_inventory_at timestamptz NOT NULL,
    last_full_at timestamptz,
    last_partial_at timestamptz,
    UNIQUE (organization_id, agent_key)
);

CREATE INDEX agent_credential_id ON agent (credential_id);
CREATE INDEX agent_asset ON agent (asset_id);

-- What agents delivered, as they delivered it (compressed).
CREATE TABLE raw_inventory (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization,
    credential_id uuid NOT NULL REFERENCES agent_credential,
    agent_key text NOT NULL,
    device_id text,
    user_agent text,
    digest bytea NOT NULL,
    size integer NOT NULL,
    body bytea NOT NULL,
    status text NOT NULL CHECK (status IN ('RECEIVED', 'PROCESSED', 'QUARANTINED')),
    reason text,
    warnings jsonb NOT NULL,
    asset_id uuid REFERENCES asset ON DELETE SET NULL,
    matched_by text,
    received_at timestamptz NOT NULL,
    processed_at timestamptz,
    correlation_id text NOT NULL,
    tries integer NOT NULL,
    not_before timestamptz NOT NULL
);

CREATE INDEX raw_inventory_waiting ON raw_inventory (id) WHERE status = 'RECEIVED';
CREATE INDEX raw_inventory_agent ON raw_inventory (organization_id, agent_key, id DESC);
CREATE INDEX raw_inventory_status ON raw_inventory (status, id DESC);
CREATE INDEX raw_inventory_organization ON raw_inventory (organization_id, id DESC);
CREATE INDEX raw_inventory_credential ON raw_inventory (credential_id);
CREATE INDEX raw_inventory_asset ON raw_inventory (asset_id);

CREATE FUNCTION raw_inventory_wakes_the_worker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify(TG_TABLE_SCHEMA || '_raw_inventory', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER raw_inventory_wakes_the_worker AFTER INSERT OR UPDATE OF status ON raw_inventory
    FOR EACH STATEMENT EXECUTE FUNCTION raw_inventory_wakes_the_worker();
