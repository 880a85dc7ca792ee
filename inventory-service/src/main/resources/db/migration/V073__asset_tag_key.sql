-- A table of assets finds those without a serial number by their tag.
CREATE INDEX asset_tag_key ON asset (organization_id, lower(asset_tag)) WHERE asset_tag IS NOT NULL;
