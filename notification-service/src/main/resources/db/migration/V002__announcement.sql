-- Facts that wait until it is known whom to tell.
CREATE TABLE announcement (
    id uuid PRIMARY KEY,
    event_id text NOT NULL UNIQUE,
    organization_id uuid,
    kind text NOT NULL CHECK (kind IN ('TICKET_ASSIGNED', 'TICKET_URGENT', 'TICKET_PREVENTIVE',
        'TICKET_STATUS', 'TICKET_COMMENT', 'BREACH_OPENED')),
    subject_id uuid NOT NULL,
    number text,
    title text,
    code text,
    to_user text,
    to_roles text[],
    actor text NOT NULL,
    occurred_at timestamptz NOT NULL,
    tries integer NOT NULL,
    next_try_at timestamptz NOT NULL,
    CHECK (num_nonnulls(to_user, to_roles) = 1)
);

CREATE INDEX announcement_due ON announcement (next_try_at);

-- Channels belong to the whole database: the schema says whose this is.
CREATE FUNCTION wakes_the_worker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify(TG_TABLE_SCHEMA || '_' || TG_TABLE_NAME, '');
    RETURN NULL;
END
$$;

CREATE TRIGGER wakes_the_worker AFTER INSERT ON announcement
    FOR EACH STATEMENT EXECUTE FUNCTION wakes_the_worker();
