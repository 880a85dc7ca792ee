CREATE TABLE asset_purchase (
    asset_id uuid PRIMARY KEY REFERENCES asset ON DELETE CASCADE,
    version bigint NOT NULL,
    order_ref text,
    ordered_on date,
    purchased_on date,
    delivered_on date,
    in_service_on date,
    disposed_on date,
    supplier text,
    invoice_ref text,
    delivery_note text,
    price_ex_vat numeric(12, 2) CHECK (price_ex_vat >= 0),
    warranty_start date,
    warranty_months integer,
    warranty_end date,
    warranty_kind text CHECK (warranty_kind IN ('NBD', 'ONSITE', 'CARRY_IN', 'RETURN'))
);

-- When something becomes due for an asset. What decides it is spread over the purchase, the model and the posture; the lists of a
-- million assets are read by date, a page at a time. So each asset has one row here with the dates worked out, and the day they
-- begin to matter is indexed. Triggers keep it true in the transaction of the change, whoever changes what: nothing is late, no job
-- reads a million rows in vain, and an inventory that says nothing new costs a comparison.
-- warned_days: threshold that was last told for this end of warranty.
CREATE TABLE asset_due (
    asset_id uuid PRIMARY KEY REFERENCES asset ON DELETE CASCADE,
    organization_id uuid NOT NULL,
    in_use boolean NOT NULL,
    warranty_ends_on date,
    warned_days integer,
    life_ends_on date,
    support_ends_on date,
    os_ended_on date,
    failing_on date,
    renew_on date GENERATED ALWAYS AS (least(life_ends_on, support_ends_on, os_ended_on, failing_on)) STORED
);

CREATE INDEX asset_due_warranty ON asset_due (warranty_ends_on, asset_id) WHERE in_use;
CREATE INDEX asset_due_warranty_of ON asset_due (organization_id, warranty_ends_on, asset_id) WHERE in_use;
CREATE INDEX asset_due_renewal ON asset_due (renew_on, asset_id) WHERE in_use;
CREATE INDEX asset_due_renewal_of ON asset_due (organization_id, renew_on, asset_id) WHERE in_use;
CREATE INDEX asset_due_age ON asset_due (life_ends_on, asset_id) WHERE in_use;
CREATE INDEX asset_due_support ON asset_due (support_ends_on, asset_id) WHERE in_use;
CREATE INDEX asset_due_os ON asset_due (os_ended_on, asset_id) WHERE in_use AND os_ended_on IS NOT NULL;
CREATE INDEX asset_due_failing ON asset_due (failing_on, asset_id) WHERE in_use AND failing_on IS NOT NULL;

-- An instant in a JSON column: Hibernate writes seconds, other programs write text.
CREATE FUNCTION said_since(since jsonb) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT CASE jsonb_typeof(since) WHEN 'number' THEN to_timestamp(since::double precision) ELSE (since #>> '{}')::timestamptz END
$$;

-- The end of a warranty: the day that is written, else the months from its start or the purchase, those of the purchase before those
-- of the model. A machine of a model that says nothing lasts five years. Two failing controls are one too many.
CREATE FUNCTION refresh_asset_due(which uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO asset_due AS known (asset_id, organization_id, in_use, warranty_ends_on, life_ends_on, support_ends_on, os_ended_on, failing_on)
    SELECT asset.id, asset.organization_id,
           asset.merged_into_id IS NULL AND asset.state NOT IN ('LOST', 'STOLEN', 'RETIRED', 'DISPOSED'),
           coalesce(bought.warranty_end, (coalesce(bought.warranty_start, bought.purchased_on)
               + make_interval(months => coalesce(bought.warranty_months, product.warranty_months)))::date),
           (coalesce(bought.in_service_on, bought.purchased_on) + make_interval(months => coalesce(product.expected_life_months, 60)))::date,
           product.end_of_support, failed.os, failed.days[2]
    FROM asset
    LEFT JOIN asset_purchase AS bought ON bought.asset_id = asset.id
    LEFT JOIN asset_model AS product ON product.id = asset.model_id
    CROSS JOIN LATERAL (
        SELECT array_agg(day ORDER BY day) AS days, min(day) FILTER (WHERE control = 'SUPPORTED_OS') AS os
        FROM (SELECT control, (said_since(said -> 'since') AT TIME ZONE 'Europe/Paris')::date AS day
              FROM jsonb_each(asset.posture) AS one (control, said) WHERE said ->> 'result' = 'FAIL') AS failure
    ) AS failed
    WHERE asset.id = ANY (which)
    ON CONFLICT (asset_id) DO UPDATE SET
        organization_id = excluded.organization_id,
        in_use = excluded.in_use,
        warned_days = CASE WHEN known.warranty_ends_on = excluded.warranty_ends_on THEN known.warned_days END,
        warranty_ends_on = excluded.warranty_ends_on,
        life_ends_on = excluded.life_ends_on,
        support_ends_on = excluded.support_ends_on,
        os_ended_on = excluded.os_ended_on,
        failing_on = excluded.failing_on
    WHERE (known.organization_id, known.in_use, known.warranty_ends_on, known.life_ends_on, known.support_ends_on, known.os_ended_on, known.failing_on)
        IS DISTINCT FROM (excluded.organization_id, excluded.in_use, excluded.warranty_ends_on, excluded.life_ends_on,
            excluded.support_ends_on, excluded.os_ended_on, excluded.failing_on)
$$;

CREATE FUNCTION asset_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_asset_due(ARRAY[NEW.id]);
    RETURN NULL;
END
$$;

CREATE FUNCTION purchase_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_asset_due(ARRAY[NEW.asset_id]);
    RETURN NULL;
END
$$;

CREATE FUNCTION asset_model_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refresh_asset_due(ARRAY(SELECT id FROM asset WHERE model_id = NEW.id ORDER BY id));
    RETURN NULL;
END
$$;

CREATE TRIGGER asset_is_new AFTER INSERT ON asset FOR EACH ROW EXECUTE FUNCTION asset_is_due();
CREATE TRIGGER asset_is_other AFTER UPDATE ON asset FOR EACH ROW
    WHEN ((OLD.organization_id, OLD.state, OLD.merged_into_id, OLD.model_id, OLD.posture)
        IS DISTINCT FROM (NEW.organization_id, NEW.state, NEW.merged_into_id, NEW.model_id, NEW.posture))
    EXECUTE FUNCTION asset_is_due();
CREATE TRIGGER purchase_is_other AFTER INSERT OR UPDATE ON asset_purchase FOR EACH ROW EXECUTE FUNCTION purchase_is_due();
CREATE TRIGGER asset_model_is_other AFTER UPDATE ON asset_model FOR EACH ROW
    WHEN ((OLD.warranty_months, OLD.expected_life_months, OLD.end_of_support)
        IS DISTINCT FROM (NEW.warranty_months, NEW.expected_life_months, NEW.end_of_support))
    EXECUTE FUNCTION asset_model_is_due();

SELECT refresh_asset_due(ARRAY(SELECT id FROM asset));
