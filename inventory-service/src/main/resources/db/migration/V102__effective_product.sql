-- What the product that a person chose is called: it counts where neither a person nor an agent says a maker or a model.
ALTER TABLE asset
    ADD COLUMN product_manufacturer text,
    ADD COLUMN product_name text,
-- When an agent spoke of it although it was lost, stolen or given up; told once until its state changes.
    ADD COLUMN reappeared_at timestamptz;

UPDATE asset SET product_manufacturer = product.manufacturer, product_name = product.name,
    manufacturer = coalesce(asset.manufacturer, product.manufacturer), model = coalesce(asset.model, product.name)
FROM asset_model AS product WHERE product.id = asset.model_id AND asset.model_by_hand;
