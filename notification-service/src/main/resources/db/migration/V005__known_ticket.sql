-- What later events of a ticket leave out.
CREATE TABLE known_ticket (
    ticket_id uuid PRIMARY KEY,
    number text NOT NULL,
    title text,
    organization_id uuid,
    assignee_id text,
    sensitive boolean NOT NULL
);
