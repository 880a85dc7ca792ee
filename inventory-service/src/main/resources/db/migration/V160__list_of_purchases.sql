-- The list of purchases of an organisation, newest first, at a million assets: whose they are stands beside them. Triggers keep it
-- true, whoever writes: the release before knows nothing of it.
LOCK TABLE asset, asset_purchase IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE asset_purchase ADD COLUMN organization_id uuid;

ALTER TABLE asset_purchase DISABLE TRIGGER purchase_is_other;
UPDATE asset_purchase SET organization_id = asset.organization_id FROM asset WHERE asset.id = asset_purchase.asset_id;
ALTER TABLE asset_purchase ENABLE TRIGGER purchase_is_other;

CREATE FUNCTION purchase_of_organization() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.organization_id := (SELECT organization_id FROM asset WHERE id = NEW.asset_id);
    RETURN NEW;
END
$$;

CREATE FUNCTION purchase_goes_with_asset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE asset_purchase SET organization_id = NEW.organization_id WHERE asset_id = NEW.id;
    RETURN NULL;
END
$$;

CREATE TRIGGER purchase_has_organization BEFORE INSERT ON asset_purchase FOR EACH ROW EXECUTE FUNCTION purchase_of_organization();
CREATE TRIGGER asset_takes_purchase_along AFTER UPDATE ON asset FOR EACH ROW
    WHEN (OLD.organization_id IS DISTINCT FROM NEW.organization_id) EXECUTE FUNCTION purchase_goes_with_asset();

-- What nobody dated is the oldest. A number of an order or an invoice is that of a few assets, which are sorted as they come.
CREATE INDEX asset_purchase_day ON asset_purchase (coalesce(purchased_on, date '0001-01-01'), asset_id);
CREATE INDEX asset_purchase_day_of ON asset_purchase (organization_id, coalesce(purchased_on, date '0001-01-01'), asset_id);
CREATE INDEX asset_purchase_supplier ON asset_purchase (lower(supplier), coalesce(purchased_on, date '0001-01-01'), asset_id)
    WHERE supplier IS NOT NULL;
CREATE INDEX asset_purchase_supplier_of
    ON asset_purchase (organization_id, lower(supplier), coalesce(purchased_on, date '0001-01-01'), asset_id) WHERE supplier IS NOT NULL;
CREATE INDEX asset_purchase_order ON asset_purchase (lower(order_ref)) WHERE order_ref IS NOT NULL;
CREATE INDEX asset_purchase_invoice ON asset_purchase (lower(invoice_ref)) WHERE invoice_ref IS NOT NULL;
