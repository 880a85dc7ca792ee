-- Breach files (RGPD art. 33). No reference to known_asset: a file outlives what we know of the machine.
CREATE TABLE breach (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('LOST', 'STOLEN')),
    encryption text NOT NULL CHECK (encryption IN ('FULL', 'PARTIAL', 'NONE', 'UNKNOWN')),
    state text NOT NULL CHECK (state IN ('SUSPECTED', 'NO_PERSONAL_DATA', 'CONFIRMED')),
    detected_at timestamptz NOT NULL,
    opened_at timestamptz NOT NULL,
    aware_at timestamptz,
    regime text,
    strict_deadline_at timestamptz,
    legal_deadline_at timestamptz,
    -- One file for one occurrence, whoever tells it and however often.
    UNIQUE (asset_id, detected_at),
    CHECK (state <> 'CONFIRMED' OR num_nonnulls(aware_at, regime, strict_deadline_at, legal_deadline_at) = 4)
);

CREATE INDEX breach_organization ON breach (organization_id, id);
CREATE INDEX breach_state ON breach (state, id);

-- Every decision on a file with its reason, the corrected ones included.
CREATE TABLE breach_decision (
    breach_id uuid NOT NULL REFERENCES breach,
    position integer NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('NO_PERSONAL_DATA', 'CONFIRMED')),
    aware_at timestamptz,
    reason text,
    PRIMARY KEY (breach_id, position)
);
