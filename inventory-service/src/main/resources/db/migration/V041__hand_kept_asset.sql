-- What people decide about a machine, beside what they know better than its agent.
-- site_id and location_id are ids of the directory. A shop knows things that no agent speaks for: their kind was never discovered.
ALTER TABLE asset
    ADD COLUMN discovered_kind text,
    ADD COLUMN ownership text NOT NULL DEFAULT 'CLIENT'
        CHECK (ownership IN ('CLIENT', 'SHOP_STOCK', 'DEMO', 'LOAN', 'RENTAL', 'BYOD')),
    ADD COLUMN site_id uuid,
    ADD COLUMN location_id uuid;

UPDATE asset SET discovered_kind = kind;

CREATE INDEX asset_site ON asset (site_id, id DESC) WHERE site_id IS NOT NULL;
CREATE INDEX asset_location ON asset (location_id, id DESC) WHERE location_id IS NOT NULL;
