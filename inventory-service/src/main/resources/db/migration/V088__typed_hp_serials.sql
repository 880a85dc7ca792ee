-- HP prints its serials with a leading S on the label that people read and type.
UPDATE asset_identifier SET value = substr(value, 2)
FROM asset
WHERE asset.id = asset_identifier.asset_id AND asset_identifier.kind = 'SERIAL' AND length(value) = 11 AND value LIKE 's%'
  AND lower(asset.manufacturer) ~ '^(hp\M|hewlett)'
  AND NOT EXISTS (SELECT FROM asset_identifier AS other
                  WHERE other.asset_id = asset.id AND other.kind = 'SERIAL' AND other.value = substr(asset_identifier.value, 2));
