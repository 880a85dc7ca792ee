-- Which controls count for whom. What is built in; a row of posture_rule stands before it.
CREATE TABLE posture_rule_reference (
    control text PRIMARY KEY,
    active boolean NOT NULL,
    grace_days integer NOT NULL,
    weight integer NOT NULL,
    parameters jsonb NOT NULL
);

INSERT INTO posture_rule_reference (control, active, grace_days, weight, parameters) VALUES
    ('DISK_ENCRYPTION', true, 0, 3, '{}'),
    ('ANTIVIRUS', true, 0, 3, '{}'),
    ('SUPPORTED_OS', true, 0, 3, '{}'),
    ('RECENT_CONTACT', true, 0, 1, '{}'),
    ('FIREWALL', false, 0, 2, '{}'),
    ('RECENT_REBOOT', false, 0, 1, '{"maxDays": 30}'),
    ('RECENT_FULL_INVENTORY', false, 0, 1, '{"maxDays": 14}'),
    ('SECURE_BOOT', false, 0, 1, '{}'),
    ('REMOTE_ACCESS', false, 0, 2, '{"allowedTools": []}'),
    ('NAMING', false, 0, 1, '{}'),
    ('SOFTWARE', false, 0, 2, '{}');

-- organization_id, criticality: null is "any".
CREATE TABLE posture_rule (
    id uuid PRIMARY KEY,
    control text NOT NULL,
    organization_id uuid REFERENCES organization,
    criticality text CHECK (criticality IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
    active boolean NOT NULL,
    grace_days integer NOT NULL CHECK (grace_days BETWEEN 0 AND 90),
    weight integer NOT NULL CHECK (weight BETWEEN 1 AND 10),
    parameters jsonb NOT NULL,
    changed_at timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (organization_id, control, criticality)
);

-- Machines to look at again after a rule changed: from the one after after_asset_id on, batch by batch.
CREATE TABLE posture_review (
    id uuid PRIMARY KEY,
    organization_id uuid REFERENCES organization,
    criticality text,
    not_before timestamptz NOT NULL,
    after_asset_id uuid NOT NULL
);

CREATE INDEX posture_review_waiting ON posture_review (not_before);

ALTER TABLE asset
    ADD COLUMN posture_score integer,
    ADD COLUMN posture_checked_at timestamptz,
    ADD COLUMN posture_due_at timestamptz;

-- Every machine gets its score and its next date from one look at it.
UPDATE asset SET posture_due_at = registered_at WHERE last_inventory_at IS NOT NULL;

DROP INDEX asset_going_silent;
CREATE INDEX asset_posture_due ON asset (posture_due_at)
    WHERE merged_into_id IS NULL AND state NOT IN ('RETIRED', 'DISPOSED');
CREATE INDEX asset_posture_worst ON asset (organization_id, posture_score, id)
    WHERE merged_into_id IS NULL AND state NOT IN ('RETIRED', 'DISPOSED') AND posture_score IS NOT NULL;
