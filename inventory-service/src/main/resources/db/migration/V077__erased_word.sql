-- What an erased person must not come back by: keyed digests of logins and names, worth nothing without the key of the installation.
-- kind: LOGIN where only logins stand, ACCOUNT and FULL anywhere, NAME and PART on machines of the person, TEXT the whole text.
CREATE TABLE erased_word (
    organization_id uuid NOT NULL REFERENCES organization,
    digest text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('LOGIN', 'ACCOUNT', 'FULL', 'NAME', 'PART', 'TEXT')),
    person_ref uuid NOT NULL,
    PRIMARY KEY (organization_id, digest, kind, person_ref)
);

CREATE INDEX erased_word_person ON erased_word (person_ref);

-- Machines that were an erased person's.
CREATE TABLE erased_machine (
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    person_ref uuid NOT NULL,
    PRIMARY KEY (asset_id, person_ref)
);

CREATE INDEX erased_machine_person ON erased_machine (person_ref);

-- Places that may speak of an erased person and were left to a human, since the name in them may be another's.
CREATE TABLE erasure_review (
    person_ref uuid NOT NULL,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    place text NOT NULL,
    PRIMARY KEY (person_ref, asset_id, place)
);

CREATE INDEX erasure_review_asset ON erasure_review (asset_id);
