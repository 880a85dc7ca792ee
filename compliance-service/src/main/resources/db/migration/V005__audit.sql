-- The audit trail of the four services: one hash chain for each organisation, and one under the nil UUID for the
-- platform itself. Whoever appends holds the head (SELECT … FOR UPDATE), so a chain has no gaps and no forks.
CREATE TABLE audit_head (
    chain_id uuid PRIMARY KEY,
    seq bigint NOT NULL,
    row_hash bytea NOT NULL CHECK (octet_length(row_hash) = 32)
);

CREATE TABLE audit_event (
    chain_id uuid NOT NULL REFERENCES audit_head,
    seq bigint NOT NULL,
    action_id uuid NOT NULL UNIQUE,
    actor text NOT NULL,
    on_behalf_of text,
    role text NOT NULL,
    verb text NOT NULL,
    object_type text NOT NULL,
    object_id text NOT NULL,
    result text NOT NULL,
    reason text,
    occurred_at timestamptz NOT NULL,
    state_before text,
    state_after text,
    prev_hash bytea NOT NULL CHECK (octet_length(prev_hash) = 32),
    row_hash bytea NOT NULL CHECK (octet_length(row_hash) = 32),
    PRIMARY KEY (chain_id, seq)
);

-- Lists are newest first by action_id, a UUIDv7.
CREATE INDEX audit_event_chain ON audit_event (chain_id, action_id);
CREATE INDEX audit_event_actor ON audit_event (actor, action_id);
CREATE INDEX audit_event_object_type ON audit_event (object_type, action_id);
CREATE INDEX audit_event_object_id ON audit_event (object_id, action_id);

CREATE FUNCTION audit_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_event is append-only: % refused', TG_OP;
END
$$;

CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_event_is_append_only();
