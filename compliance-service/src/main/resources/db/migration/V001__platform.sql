-- The tables that platform/runtime works on; the same text in the four services.

-- Events on their way out. seq gives the order of writing, whatever the clocks of the replicas say.
CREATE TABLE outbox (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL,
    topic text NOT NULL,
    key text NOT NULL,
    type text NOT NULL,
    organization_id uuid,
    actor text NOT NULL,
    correlation_id text NOT NULL,
    causation_id text,
    traceparent text,
    occurred_at timestamptz NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now(),
    data text NOT NULL
);

CREATE FUNCTION outbox_wakes_the_relay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Channels belong to the whole database: the schema says whose this is.
    PERFORM pg_notify(TG_TABLE_SCHEMA || '_outbox', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER outbox_wakes_the_relay AFTER INSERT ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION outbox_wakes_the_relay();

-- Events that had their effect.
CREATE TABLE inbox (
    event_id text PRIMARY KEY,
    received_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX inbox_received_at ON inbox (received_at);

-- Events that could not have their effect.
CREATE TABLE dead_letter (
    id uuid PRIMARY KEY,
    consumer text NOT NULL,
    event_id text NOT NULL,
    topic text NOT NULL,
    key text,
    attributes jsonb NOT NULL,
    data bytea NOT NULL,
    reason text NOT NULL,
    stack text NOT NULL,
    tries integer NOT NULL,
    failed_at timestamptz NOT NULL,
    replayed_at timestamptz,
    replayed_by text
);

CREATE INDEX dead_letter_waiting ON dead_letter (id) WHERE replayed_at IS NULL;

-- Answers already given, so that a repeated request creates nothing twice.
CREATE TABLE idempotency_key (
    user_id text NOT NULL,
    key text NOT NULL,
    fingerprint bytea NOT NULL,
    status integer,
    location text,
    etag text,
    body text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, key)
);

CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
