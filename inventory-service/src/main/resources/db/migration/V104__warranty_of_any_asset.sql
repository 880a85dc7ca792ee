-- The filter of the asset list asks for warranties of things in stock too.
CREATE INDEX asset_due_warranty_any ON asset_due (warranty_ends_on, asset_id) WHERE warranty_ends_on IS NOT NULL;
CREATE INDEX asset_due_warranty_any_of ON asset_due (organization_id, warranty_ends_on, asset_id) WHERE warranty_ends_on IS NOT NULL;
