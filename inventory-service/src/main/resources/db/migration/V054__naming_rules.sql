-- How the machines of an organisation are called; kind: null is any.
CREATE TABLE naming_rule (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    organization_id uuid NOT NULL REFERENCES organization,
    kind text,
    position integer NOT NULL,
    template text NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX naming_rule_organization ON naming_rule (organization_id, id DESC);

-- Who has a name already, whatever its case.
CREATE INDEX asset_name_taken ON asset (organization_id, lower(name));
CREATE INDEX asset_host_name_taken ON asset (organization_id, lower(discovered ->> 'name'));
