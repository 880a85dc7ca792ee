-- What each user was told: his inbox. The same event tells the same user once.
CREATE TABLE notification (
    id uuid PRIMARY KEY,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    event_id text NOT NULL,
    recipient_id text NOT NULL CHECK (length(recipient_id) <= 80),
    organization_id uuid,
    kind text NOT NULL CHECK (kind IN ('TICKET_ASSIGNED', 'TICKET_URGENT', 'TICKET_PREVENTIVE',
        'TICKET_STATUS', 'TICKET_COMMENT', 'BREACH_OPENED')),
    subject_id uuid NOT NULL,
    number text,
    title text,
    code text,
    occurred_at timestamptz NOT NULL,
    read_at timestamptz,
    UNIQUE (event_id, recipient_id)
);

CREATE INDEX notification_inbox ON notification (recipient_id, id);
CREATE INDEX notification_unread ON notification (recipient_id, id) WHERE read_at IS NULL;
CREATE INDEX notification_stream ON notification (recipient_id, seq);

-- A stream resumes after the last seq that its reader saw: no smaller one may be committed later. So whoever writes takes
-- a lock until his commit, before seq is drawn.
CREATE FUNCTION notification_seq_in_order_of_commit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext(TG_TABLE_SCHEMA || '.notification'));
    RETURN NULL;
END
$$;

CREATE TRIGGER notification_seq_in_order_of_commit BEFORE INSERT ON notification
    FOR EACH STATEMENT EXECUTE FUNCTION notification_seq_in_order_of_commit();

CREATE FUNCTION notification_wakes_the_streams() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify(TG_TABLE_SCHEMA || '_inbox', NEW.recipient_id);
    RETURN NULL;
END
$$;

CREATE TRIGGER notification_wakes_the_streams AFTER INSERT ON notification
    FOR EACH ROW EXECUTE FUNCTION notification_wakes_the_streams();
