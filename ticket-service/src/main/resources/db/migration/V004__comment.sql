CREATE TABLE comment (
    id uuid PRIMARY KEY,
    ticket_id uuid NOT NULL REFERENCES ticket,
    text text NOT NULL CHECK (length(text) <= 10000),
    visibility text NOT NULL CHECK (visibility IN ('PUBLIC', 'INTERNAL')),
    author text NOT NULL CHECK (author IN ('CLIENT', 'STAFF', 'SYSTEM')),
    via text NOT NULL
        CHECK (via IN ('PORTAL', 'EMAIL', 'PHONE', 'COUNTER', 'CHAT', 'MONITORING', 'API')),
    written_by text NOT NULL,
    written_at timestamptz NOT NULL
);

-- A timeline, in its order.
CREATE INDEX comment_of_ticket ON comment (ticket_id, id);
