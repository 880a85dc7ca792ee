CREATE TABLE organization (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SELF', 'CLIENT')),
    holiday_calendar text NOT NULL,
    active boolean NOT NULL,
    registered_at timestamptz NOT NULL
);

CREATE TABLE agent_credential (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES organization,
    label text NOT NULL,
    secret_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz
);

CREATE INDEX agent_credential_organization ON agent_credential (organization_id, id DESC);
