-- What the shop buys and meets: one row for each product, the same for every client.
CREATE TABLE asset_model (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    manufacturer text NOT NULL,
    name text NOT NULL,
    model_number text,
    kind text NOT NULL,
    warranty_months integer,
    expected_life_months integer,
    end_of_sale date,
    end_of_support date,
    end_of_life date,
    created_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX asset_model_name ON asset_model (lower(manufacturer), lower(name));
CREATE INDEX asset_model_kind ON asset_model (kind, id DESC);

-- model_by_hand: a person chose it, so that what the agent says does not change it.
ALTER TABLE asset
    ADD COLUMN model_id uuid REFERENCES asset_model,
    ADD COLUMN model_by_hand boolean NOT NULL DEFAULT false;

CREATE INDEX asset_model_of ON asset (model_id, id DESC) WHERE model_id IS NOT NULL;
CREATE INDEX asset_made_as ON asset (lower(manufacturer), lower(model));
