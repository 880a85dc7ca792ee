-- The life cycle of assets is data: another shop has other ways.
CREATE TABLE asset_state_reference (
    state text PRIMARY KEY,
    position integer NOT NULL UNIQUE,
    meta text NOT NULL CHECK (meta IN ('DEPLOYABLE', 'PENDING', 'UNAVAILABLE', 'ARCHIVED')),
    label_fr text NOT NULL,
    label_en text NOT NULL
);

INSERT INTO asset_state_reference (position, state, meta, label_fr, label_en) VALUES
    (1, 'ORDERED', 'PENDING', 'Commandé', 'Ordered'),
    (2, 'IN_STOCK', 'DEPLOYABLE', 'En stock', 'In stock'),
    (3, 'STAGED', 'DEPLOYABLE', 'Préparé', 'Staged'),
    (4, 'DEPLOYED', 'DEPLOYABLE', 'En service', 'Deployed'),
    (5, 'LOANED', 'DEPLOYABLE', 'Prêté', 'On loan'),
    (6, 'SPARE', 'DEPLOYABLE', 'De secours', 'Spare'),
    (7, 'IN_REPAIR', 'PENDING', 'En réparation', 'In repair'),
    (8, 'LOST', 'UNAVAILABLE', 'Perdu', 'Lost'),
    (9, 'STOLEN', 'UNAVAILABLE', 'Volé', 'Stolen'),
    (10, 'TO_RETIRE', 'UNAVAILABLE', 'À réformer', 'To retire'),
    (11, 'RETIRED', 'ARCHIVED', 'Réformé', 'Retired'),
    (12, 'DISPOSED', 'ARCHIVED', 'Éliminé', 'Disposed of');

CREATE TABLE state_transition_reference (
    from_state text NOT NULL REFERENCES asset_state_reference,
    to_state text NOT NULL REFERENCES asset_state_reference,
    roles text[] NOT NULL,
    PRIMARY KEY (from_state, to_state),
    CHECK (from_state <> to_state AND cardinality(roles) > 0)
);

-- Daily work.
INSERT INTO state_transition_reference
SELECT from_state, to_state, '{admin,fleet-manager,technician}' FROM (VALUES
    ('ORDERED', '{IN_STOCK,STAGED,DEPLOYED}'),
    ('IN_STOCK', '{STAGED,DEPLOYED,LOANED,SPARE,IN_REPAIR,TO_RETIRE}'),
    ('STAGED', '{IN_STOCK,DEPLOYED,LOANED,SPARE,IN_REPAIR}'),
    ('DEPLOYED', '{IN_STOCK,STAGED,LOANED,SPARE,IN_REPAIR,TO_RETIRE}'),
    ('LOANED', '{IN_STOCK,DEPLOYED,SPARE,IN_REPAIR,TO_RETIRE}'),
    ('SPARE', '{IN_STOCK,STAGED,DEPLOYED,LOANED,IN_REPAIR,TO_RETIRE}'),
    ('IN_REPAIR', '{IN_STOCK,STAGED,DEPLOYED,LOANED,SPARE,TO_RETIRE}'),
    ('TO_RETIRE', '{IN_STOCK,DEPLOYED,IN_REPAIR}')
) AS daily (from_state, to_states), unnest(to_states::text[]) AS to_state;

-- Whatever the shop or its clients hold may be lost or stolen, and what was thought lost may turn out to be stolen; found again,
-- it is back.
INSERT INTO state_transition_reference
SELECT from_state, to_state, '{admin,fleet-manager,technician}'
FROM unnest('{IN_STOCK,STAGED,DEPLOYED,LOANED,SPARE,IN_REPAIR,TO_RETIRE,RETIRED}'::text[]) AS from_state,
     unnest('{LOST,STOLEN}'::text[]) AS to_state;
INSERT INTO state_transition_reference VALUES
    ('LOST', 'STOLEN', '{admin,fleet-manager,technician}'),
    ('STOLEN', 'LOST', '{admin,fleet-manager,technician}'),
    ('LOST', 'IN_STOCK', '{admin,fleet-manager,technician}'),
    ('LOST', 'DEPLOYED', '{admin,fleet-manager,technician}'),
    ('STOLEN', 'IN_STOCK', '{admin,fleet-manager,technician}'),
    ('STOLEN', 'DEPLOYED', '{admin,fleet-manager,technician}');

-- To give a machine up is decided by those who answer for the fleet. Nothing follows DISPOSED.
INSERT INTO state_transition_reference
SELECT from_state, 'RETIRED', '{admin,fleet-manager}'
FROM unnest('{ORDERED,IN_STOCK,STAGED,DEPLOYED,LOANED,SPARE,IN_REPAIR,LOST,STOLEN,TO_RETIRE}'::text[]) AS from_state;
INSERT INTO state_transition_reference VALUES
    ('RETIRED', 'IN_STOCK', '{admin,fleet-manager}'),
    ('RETIRED', 'DISPOSED', '{admin,fleet-manager}');
