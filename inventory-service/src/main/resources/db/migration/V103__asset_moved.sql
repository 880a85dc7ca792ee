-- Whose terms of purchase these are, where the asset has moved to another organisation since: what the shop paid is not the
-- business of the client who bought the machine of it.
ALTER TABLE asset_purchase ADD COLUMN terms_of uuid;
