-- The last number given in each year.
CREATE TABLE ticket_counter (
    year integer PRIMARY KEY,
    last integer NOT NULL
);

CREATE TABLE ticket (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    number text NOT NULL UNIQUE,
    organization_id uuid NOT NULL,
    type text NOT NULL CHECK (type IN ('INCIDENT', 'REQUEST')),
    channel text NOT NULL
        CHECK (channel IN ('PORTAL', 'EMAIL', 'PHONE', 'COUNTER', 'CHAT', 'MONITORING', 'API')),
    title text NOT NULL CHECK (length(title) <= 120),
    description text,
    impact text NOT NULL CHECK (impact IN ('HIGH', 'MEDIUM', 'LOW')),
    urgency text NOT NULL CHECK (urgency IN ('HIGH', 'MEDIUM', 'LOW')),
    priority text NOT NULL CHECK (priority IN ('P1', 'P2', 'P3', 'P4', 'P5')),
    requester_ref text,
    assignee_id text,
    sensitive boolean NOT NULL,
    status text NOT NULL
        CHECK (status IN ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'PENDING', 'RESOLVED', 'CLOSED', 'CANCELLED')),
    pending_reason text,
    resolution_code text,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    resolved_at timestamptz,
    closed_at timestamptz,
    watched_asset_id uuid,
    watched_control text,
    CHECK (status <> 'NEW' OR assignee_id IS NULL),
    CHECK (status <> 'ASSIGNED' OR assignee_id IS NOT NULL),
    CHECK ((status = 'PENDING') = (pending_reason IS NOT NULL)),
    CHECK (status <> 'RESOLVED' OR (resolution_code IS NOT NULL AND resolved_at IS NOT NULL)),
    CHECK ((status IN ('CLOSED', 'CANCELLED')) = (closed_at IS NOT NULL)),
    CHECK ((watched_asset_id IS NULL) = (watched_control IS NULL))
);

-- One ticket at a time about a control of a machine.
CREATE UNIQUE INDEX ticket_watching ON ticket (watched_asset_id, watched_control)
    WHERE status NOT IN ('CLOSED', 'CANCELLED');

-- Lists are read newest first: the primary key gives them without a filter, these with one.
CREATE INDEX ticket_of_organization ON ticket (organization_id, id);
CREATE INDEX ticket_of_organization_in_status ON ticket (organization_id, status, id);
CREATE INDEX ticket_in_status ON ticket (status, id);
CREATE INDEX ticket_of_priority ON ticket (priority, id);
CREATE INDEX ticket_of_assignee ON ticket (assignee_id, id) WHERE assignee_id IS NOT NULL;

CREATE TABLE ticket_asset (
    ticket_id uuid NOT NULL REFERENCES ticket,
    asset_id uuid NOT NULL,
    PRIMARY KEY (ticket_id, asset_id)
);

CREATE INDEX ticket_of_asset ON ticket_asset (asset_id, ticket_id);

-- How the shop speaks of the controls of inventory-service, and how soon it wants them mended.
CREATE TABLE control_reference (
    code text PRIMARY KEY,
    label text NOT NULL,
    failure text NOT NULL,
    urgency text NOT NULL CHECK (urgency IN ('HIGH', 'MEDIUM', 'LOW'))
);

INSERT INTO control_reference (code, label, failure, urgency) VALUES
    ('DISK_ENCRYPTION', 'Chiffrement du disque', 'Chiffrement du disque non conforme', 'MEDIUM'),
    ('ANTIVIRUS', 'Antivirus', 'Antivirus absent, arrêté ou périmé', 'HIGH'),
    ('SUPPORTED_OS', 'Système pris en charge', 'Système d''exploitation obsolète', 'MEDIUM'),
    ('RECENT_CONTACT', 'Contact récent', 'Machine sans contact récent', 'LOW');
