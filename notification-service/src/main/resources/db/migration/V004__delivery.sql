-- Mails on their way and the log of all attempts. A notification is one event told to one recipient, so with the channel the
-- key is event, recipient, channel: nobody gets the same mail twice.
CREATE TABLE delivery (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    notification_id uuid NOT NULL REFERENCES notification,
    recipient_id text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('EMAIL')),
    language text NOT NULL CHECK (language IN ('FR', 'EN')),
    address text,
    status text NOT NULL CHECK (status IN ('WAITING', 'SENT', 'DEAD', 'SKIPPED')),
    tries integer NOT NULL,
    next_try_at timestamptz NOT NULL,
    attempts jsonb NOT NULL,
    last_error text,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    UNIQUE (notification_id, channel),
    -- The address is kept as long as a mail may still be sent to it.
    CHECK ((address IS NOT NULL) = (status IN ('WAITING', 'DEAD')))
);

CREATE INDEX delivery_due ON delivery (next_try_at) WHERE status = 'WAITING';
CREATE INDEX delivery_by_status ON delivery (status, id);
CREATE INDEX delivery_by_recipient ON delivery (recipient_id, id);

CREATE TRIGGER wakes_the_worker AFTER INSERT ON delivery
    FOR EACH STATEMENT EXECUTE FUNCTION wakes_the_worker();
