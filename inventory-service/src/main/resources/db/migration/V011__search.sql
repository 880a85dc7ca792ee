-- Words that find a machine: its name and the parts of it, serial, asset tag, addresses, users, maker and model; without accents
-- and in lower case. One box looks for prefixes of them, in the order of the index, so a page costs the same however many match.
CREATE TABLE asset_token (
    asset_number bigint NOT NULL REFERENCES asset (number) ON DELETE CASCADE,
    token text COLLATE "C" NOT NULL,
    organization_id uuid NOT NULL,
    PRIMARY KEY (asset_number, token)
);

CREATE INDEX asset_token_token ON asset_token (token, asset_number);
CREATE INDEX asset_token_organization ON asset_token (organization_id, token, asset_number);

-- Two filters at once, and a page of the newest.
CREATE INDEX asset_organization_state ON asset (organization_id, state, id DESC);
CREATE INDEX asset_organization_kind ON asset (organization_id, kind, id DESC);
CREATE INDEX asset_lower_name ON asset (lower(name), id DESC);
