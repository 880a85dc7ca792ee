-- How an agent may prove who it is, and whether a person looks at it first.
ALTER TABLE agent_credential
    ADD COLUMN approval text NOT NULL DEFAULT 'AUTOMATIC' CHECK (approval IN ('AUTOMATIC', 'MANUAL')),
    ADD COLUMN certificate_sha256 text CHECK (certificate_sha256 ~ '^[0-9a-f]{64}$');

CREATE UNIQUE INDEX agent_credential_certificate ON agent_credential (certificate_sha256) WHERE revoked_at IS NULL;

-- An agent is known from its first contact on, before its first inventory.
ALTER TABLE agent ALTER COLUMN first_inventory_at DROP NOT NULL;
ALTER TABLE agent
    ADD COLUMN approval text NOT NULL DEFAULT 'APPROVED' CHECK (approval IN ('PENDING', 'APPROVED', 'REFUSED')),
    ADD COLUMN last_contact_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN agent_name text,
    ADD COLUMN agent_version text,
    ADD COLUMN tag text,
    ADD COLUMN user_agent text,
    ADD COLUMN remote_address text,
    ADD COLUMN need_full text CHECK (need_full IN ('UNKNOWN_ASSET', 'MERGE', 'SPLIT', 'MANUAL', 'FAILED')),
    ADD COLUMN need_full_since timestamptz,
    ADD COLUMN full_asked integer NOT NULL DEFAULT 0,
    ADD COLUMN no_category_sent text,
    ADD COLUMN low_value_sent text,
    ADD COLUMN machine_serial text,
    ADD COLUMN machine_uuid text,
    ADD COLUMN other_serial text,
    ADD COLUMN other_uuid text,
    ADD COLUMN machine_changes integer NOT NULL DEFAULT 0,
    ADD COLUMN alternated_at timestamptz;

UPDATE agent SET last_contact_at = greatest(first_inventory_at, last_full_at, last_partial_at);

CREATE INDEX agent_organization ON agent (organization_id, id DESC);
CREATE INDEX agent_device ON agent (organization_id, device_id);
CREATE INDEX agent_last_contact ON agent (last_contact_at);
CREATE INDEX agent_waiting ON agent (id DESC) WHERE approval <> 'APPROVED';
CREATE INDEX agent_version ON agent (agent_version, id DESC);
