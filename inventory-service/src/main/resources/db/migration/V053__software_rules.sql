-- What may not, must, or must at least be installed. title_like, publisher_like, min_version_key: the same in the form that
-- the catalogue is compared with.
CREATE TABLE software_rule (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid REFERENCES organization,
    kind text NOT NULL CHECK (kind IN ('FORBIDDEN', 'REQUIRED', 'MINIMUM')),
    title text NOT NULL,
    title_like text NOT NULL,
    publisher text,
    publisher_like text,
    min_version text,
    min_version_key text COLLATE "C",
    reason text NOT NULL,
    created_at timestamptz NOT NULL,
    CHECK ((kind = 'MINIMUM') = (min_version IS NOT NULL))
);

CREATE INDEX software_rule_organization ON software_rule (organization_id, id DESC);
