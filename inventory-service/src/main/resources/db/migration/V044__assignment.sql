-- Who has what, and who had it before. Persons are opaque references, sites are ids of the directory.
CREATE TABLE asset_assignment (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    organization_id uuid NOT NULL,
    person_ref uuid,
    site_id uuid,
    assigned_at timestamptz NOT NULL,
    assigned_by text NOT NULL,
    expected_return_at timestamptz,
    condition_out text CHECK (condition_out IN ('NEW', 'GOOD', 'WORN', 'DAMAGED')),
    returned_at timestamptz,
    returned_by text,
    condition_in text CHECK (condition_in IN ('NEW', 'GOOD', 'WORN', 'DAMAGED')),
    CHECK (num_nonnulls(person_ref, site_id) = 1)
);

CREATE UNIQUE INDEX asset_assignment_open ON asset_assignment (asset_id) WHERE returned_at IS NULL;
CREATE INDEX asset_assignment_asset ON asset_assignment (asset_id, id DESC);
CREATE INDEX asset_assignment_organization ON asset_assignment (organization_id, id DESC);
CREATE INDEX asset_assignment_person ON asset_assignment (person_ref, id DESC) WHERE person_ref IS NOT NULL;
CREATE INDEX asset_assignment_site ON asset_assignment (site_id, id DESC) WHERE site_id IS NOT NULL;
CREATE INDEX asset_assignment_lent ON asset_assignment (id DESC) WHERE returned_at IS NULL AND expected_return_at IS NOT NULL;
