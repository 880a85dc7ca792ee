-- Whose the purchases are that were there before V160; a machine that moves meanwhile takes its purchase along afterwards.
LOCK TABLE asset_purchase IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE asset_purchase DISABLE TRIGGER purchase_is_other;
UPDATE asset_purchase SET organization_id = asset.organization_id FROM asset
WHERE asset.id = asset_purchase.asset_id AND asset_purchase.organization_id IS DISTINCT FROM asset.organization_id;
ALTER TABLE asset_purchase ENABLE TRIGGER purchase_is_other;

-- What nobody dated is the oldest. A number of an order or an invoice is that of a few assets, which are sorted as they come.
CREATE INDEX asset_purchase_day ON asset_purchase (coalesce(purchased_on, date '0001-01-01'), asset_id);
CREATE INDEX asset_purchase_day_of ON asset_purchase (organization_id, coalesce(purchased_on, date '0001-01-01'), asset_id);
CREATE INDEX asset_purchase_supplier ON asset_purchase (lower(supplier), coalesce(purchased_on, date '0001-01-01'), asset_id)
    WHERE supplier IS NOT NULL;
CREATE INDEX asset_purchase_supplier_of
    ON asset_purchase (organization_id, lower(supplier), coalesce(purchased_on, date '0001-01-01'), asset_id) WHERE supplier IS NOT NULL;
CREATE INDEX asset_purchase_order ON asset_purchase (lower(order_ref)) WHERE order_ref IS NOT NULL;
CREATE INDEX asset_purchase_invoice ON asset_purchase (lower(invoice_ref)) WHERE invoice_ref IS NOT NULL;
