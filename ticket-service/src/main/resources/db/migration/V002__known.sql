-- What inventory-service told. No foreign key points here: its topics reach us in no common order.
CREATE TABLE known_organization (
    id uuid PRIMARY KEY
);

CREATE TABLE known_asset (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    name text,
    name_at timestamptz,
    state text,
    state_at timestamptz,
    posture_at timestamptz
);

-- Losses and thefts that have had their ticket.
CREATE TABLE reported_loss (
    asset_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('LOST', 'STOLEN')),
    at timestamptz NOT NULL,
    PRIMARY KEY (asset_id, state, at)
);
