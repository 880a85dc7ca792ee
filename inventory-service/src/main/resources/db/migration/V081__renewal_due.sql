-- What "in use" is, said once: for scores, for lists of machines and for what is due.
ALTER TABLE asset_state_reference ADD COLUMN in_use boolean NOT NULL DEFAULT false;
UPDATE asset_state_reference SET in_use = true
WHERE state IN ('STAGED', 'DEPLOYED', 'LOANED', 'SPARE', 'IN_REPAIR', 'TO_RETIRE');

CREATE FUNCTION is_in_use(asked text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT in_use FROM asset_state_reference WHERE state = asked), false)
$$;

-- Last day of security updates of the system, by the table of ends of support: known before it comes, whether or not the control counts.
ALTER TABLE asset ADD COLUMN system_ends_on date;

-- What the service is set to (parc.inventory.renewal), where the dates are worked out.
CREATE TABLE renewal_setting (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    failing_controls integer NOT NULL CHECK (failing_controls > 0),
    life_months integer NOT NULL CHECK (life_months > 0)
);
INSERT INTO renewal_setting (failing_controls, life_months) VALUES (2, 60);

-- renewal_told: day of each reason that was told. tell_on: the first day of a reason that was not.
ALTER TABLE asset_due
    ADD COLUMN life_estimated boolean NOT NULL DEFAULT false,
    ADD COLUMN renewal_told jsonb NOT NULL DEFAULT '{}';
ALTER TABLE asset_due ADD COLUMN tell_on date GENERATED ALWAYS AS (least(
    CASE WHEN NOT jsonb_exists(renewal_told, 'AGE') THEN life_ends_on END,
    CASE WHEN NOT jsonb_exists(renewal_told, 'OS_END_OF_LIFE') THEN os_ended_on END,
    CASE WHEN NOT jsonb_exists(renewal_told, 'FAILING_POSTURE') THEN failing_on END,
    CASE WHEN NOT jsonb_exists(renewal_told, 'END_OF_SUPPORT') THEN support_ends_on END)) STORED;
CREATE INDEX asset_due_tell ON asset_due (tell_on, asset_id) WHERE in_use AND tell_on IS NOT NULL;

-- A day in a JSON column: Hibernate writes its parts, other programs write text.
CREATE FUNCTION said_day(day jsonb) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE jsonb_typeof(day)
        WHEN 'array' THEN make_date((day ->> 0)::integer, (day ->> 1)::integer, (day ->> 2)::integer)
        WHEN 'string' THEN (day #>> '{}')::date END
$$;

-- As in V043, but: in use as above; the end of the system's support as the day it is; where nobody wrote when it was bought, its age
-- is that of its firmware, at least since it is registered (a virtual machine has no age); what is known of a person's habit of naming
-- or of installing does not make a machine old. A reason that is told stays told while it stays the same: one of the posture while it
-- holds at all, the others while their day does.
CREATE OR REPLACE FUNCTION refresh_asset_due(which uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO asset_due AS known (asset_id, organization_id, in_use, warranty_ends_on, life_ends_on, life_estimated, support_ends_on,
        os_ended_on, failing_on)
    SELECT asset.id, asset.organization_id, asset.merged_into_id IS NULL AND is_in_use(asset.state),
           coalesce(bought.warranty_end, (coalesce(bought.warranty_start, bought.purchased_on)
               + make_interval(months => coalesce(bought.warranty_months, product.warranty_months)))::date),
           (age.since + make_interval(months => coalesce(product.expected_life_months, setting.life_months)))::date,
           age.since IS NOT NULL AND coalesce(bought.in_service_on, bought.purchased_on) IS NULL,
           product.end_of_support, asset.system_ends_on, failed.days[setting.failing_controls]
    FROM asset
    CROSS JOIN renewal_setting AS setting
    LEFT JOIN asset_purchase AS bought ON bought.asset_id = asset.id
    LEFT JOIN asset_model AS product ON product.id = asset.model_id
    CROSS JOIN LATERAL (
        SELECT coalesce(bought.in_service_on, bought.purchased_on, CASE WHEN asset.kind <> 'VM' THEN
            least(said_day(asset.discovered -> 'firmwareDate'), (asset.registered_at AT TIME ZONE 'Europe/Paris')::date) END) AS since
    ) AS age
    CROSS JOIN LATERAL (
        SELECT array_agg((said_since(said -> 'since') AT TIME ZONE 'Europe/Paris')::date ORDER BY said_since(said -> 'since')) AS days
        FROM jsonb_each(asset.posture) AS one (control, said)
        WHERE said ->> 'result' = 'FAIL' AND control NOT IN ('NAMING', 'SOFTWARE')
    ) AS failed
    WHERE asset.id = ANY (which)
    ON CONFLICT (asset_id) DO UPDATE SET
        organization_id = excluded.organization_id,
        in_use = excluded.in_use,
        warned_days = CASE WHEN known.warranty_ends_on = excluded.warranty_ends_on THEN known.warned_days END,
        warranty_ends_on = excluded.warranty_ends_on,
        life_ends_on = excluded.life_ends_on,
        life_estimated = excluded.life_estimated,
        support_ends_on = excluded.support_ends_on,
        os_ended_on = excluded.os_ended_on,
        failing_on = excluded.failing_on,
        renewal_told = jsonb_strip_nulls(jsonb_build_object(
            'AGE', CASE WHEN known.life_ends_on = excluded.life_ends_on THEN known.renewal_told -> 'AGE' END,
            'OS_END_OF_LIFE', CASE WHEN known.os_ended_on = excluded.os_ended_on THEN known.renewal_told -> 'OS_END_OF_LIFE' END,
            'FAILING_POSTURE', CASE WHEN excluded.failing_on IS NOT NULL THEN known.renewal_told -> 'FAILING_POSTURE' END,
            'END_OF_SUPPORT', CASE WHEN known.support_ends_on = excluded.support_ends_on THEN known.renewal_told -> 'END_OF_SUPPORT' END))
    WHERE (known.organization_id, known.in_use, known.warranty_ends_on, known.life_ends_on, known.life_estimated, known.support_ends_on,
            known.os_ended_on, known.failing_on)
        IS DISTINCT FROM (excluded.organization_id, excluded.in_use, excluded.warranty_ends_on, excluded.life_ends_on,
            excluded.life_estimated, excluded.support_ends_on, excluded.os_ended_on, excluded.failing_on)
$$;

DROP TRIGGER asset_is_other ON asset;
CREATE TRIGGER asset_is_other AFTER UPDATE ON asset FOR EACH ROW
    WHEN ((OLD.organization_id, OLD.state, OLD.merged_into_id, OLD.model_id, OLD.posture, OLD.system_ends_on, OLD.kind,
            OLD.discovered -> 'firmwareDate')
        IS DISTINCT FROM (NEW.organization_id, NEW.state, NEW.merged_into_id, NEW.model_id, NEW.posture, NEW.system_ends_on, NEW.kind,
            NEW.discovered -> 'firmwareDate'))
    EXECUTE FUNCTION asset_is_due();

SELECT refresh_asset_due(ARRAY(SELECT id FROM asset));
