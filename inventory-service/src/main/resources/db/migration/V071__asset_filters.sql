-- The filters of the asset list at a million assets: each alone and each within an organisation, a page of the newest without a sort
-- where a filter is an equality.

-- Days and results beside what they are worked out of. Unlike the columns of these they stay the same from one inventory to the next,
-- so that an inventory which says nothing new touches no index.
CREATE FUNCTION posture_results(posture jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(control || ':' || (said ->> 'result') ORDER BY control), '{}') FROM jsonb_each(posture) AS one (control, said)
$$;

ALTER TABLE asset
    ADD COLUMN last_inventory_on date GENERATED ALWAYS AS ((last_inventory_at AT TIME ZONE 'UTC')::date) STORED,
    ADD COLUMN posture_results text[] GENERATED ALWAYS AS (posture_results(posture)) STORED;

-- Names and serials are asked for without case. asset_uuid was read by nobody, asset_name_taken and asset_of_name were the same.
DROP INDEX asset_name, asset_serial, asset_uuid, asset_of_name, asset_name_taken, asset_tags;
CREATE INDEX asset_name_of ON asset (organization_id, lower(name), id DESC);
CREATE INDEX asset_lower_serial ON asset (lower(serial), id DESC) WHERE serial IS NOT NULL;
CREATE INDEX asset_state_kind ON asset (state, kind, id DESC);
CREATE INDEX asset_organization_state_kind ON asset (organization_id, state, kind, id DESC);
CREATE INDEX asset_criticality ON asset (criticality, id DESC);
CREATE INDEX asset_organization_criticality ON asset (organization_id, criticality, id DESC);
CREATE INDEX asset_ownership ON asset (ownership, id DESC);
CREATE INDEX asset_organization_ownership ON asset (organization_id, ownership, id DESC);
CREATE INDEX asset_source ON asset (source, id DESC);
CREATE INDEX asset_organization_source ON asset (organization_id, source, id DESC);
CREATE INDEX asset_organization_model ON asset (organization_id, model_id, id DESC) WHERE model_id IS NOT NULL;
CREATE INDEX asset_to_rename ON asset (id DESC) WHERE suppressed_name IS NOT NULL;

-- Filters on a beginning or a bound: the values that they mean are few, and each of them is a list in the order of these.
CREATE INDEX asset_manufacturer ON asset (lower(manufacturer) COLLATE "C", id DESC);
CREATE INDEX asset_organization_manufacturer ON asset (organization_id, lower(manufacturer) COLLATE "C", id DESC);
CREATE INDEX asset_of_model_name ON asset (lower(model) COLLATE "C", id DESC);
CREATE INDEX asset_organization_of_model_name ON asset (organization_id, lower(model) COLLATE "C", id DESC);
CREATE INDEX asset_os_name ON asset (lower(operating_system ->> 'name') COLLATE "C", id DESC);
CREATE INDEX asset_organization_os_name ON asset (organization_id, lower(operating_system ->> 'name') COLLATE "C", id DESC);
CREATE INDEX asset_os_version ON asset (lower(operating_system ->> 'version') COLLATE "C", id DESC);
CREATE INDEX asset_organization_os_version ON asset (organization_id, lower(operating_system ->> 'version') COLLATE "C", id DESC);
CREATE INDEX asset_silent ON asset (last_inventory_on, id DESC);
CREATE INDEX asset_organization_silent ON asset (organization_id, last_inventory_on, id DESC);
CREATE INDEX asset_score ON asset (posture_score, id DESC);
CREATE INDEX asset_organization_score ON asset (organization_id, posture_score, id DESC);
CREATE INDEX asset_results ON asset USING gin (posture_results);

-- What the controls say of assets, but for PASS, which most of them say.
CREATE TABLE asset_finding (
    result text COLLATE "C" NOT NULL,
    organization_id uuid NOT NULL,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    PRIMARY KEY (result, asset_id)
);

CREATE INDEX asset_finding_organization ON asset_finding (organization_id, result, asset_id);
CREATE INDEX asset_finding_asset ON asset_finding (asset_id);

CREATE FUNCTION asset_is_found() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM asset_finding WHERE asset_id = NEW.id;
    INSERT INTO asset_finding SELECT result, NEW.organization_id, NEW.id FROM unnest(NEW.posture_results) AS result
        WHERE result NOT LIKE '%:PASS';
    RETURN NULL;
END
$$;

CREATE TRIGGER asset_is_found AFTER INSERT ON asset FOR EACH ROW WHEN (NEW.posture_results <> '{}') EXECUTE FUNCTION asset_is_found();
CREATE TRIGGER asset_is_found_otherwise AFTER UPDATE ON asset FOR EACH ROW
    WHEN ((OLD.posture_results, OLD.organization_id) IS DISTINCT FROM (NEW.posture_results, NEW.organization_id))
    EXECUTE FUNCTION asset_is_found();
INSERT INTO asset_finding SELECT result, organization_id, id FROM asset, unnest(posture_results) AS result WHERE result NOT LIKE '%:PASS';

-- Tags of assets one by one: the newest with a tag are read in the order of an index.
CREATE TABLE asset_tag (
    tag text COLLATE "C" NOT NULL,
    organization_id uuid NOT NULL,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    PRIMARY KEY (tag, asset_id)
);

CREATE INDEX asset_tag_organization ON asset_tag (organization_id, tag, asset_id);
CREATE INDEX asset_tag_asset ON asset_tag (asset_id);

CREATE FUNCTION asset_is_tagged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM asset_tag WHERE asset_id = NEW.id;
    INSERT INTO asset_tag SELECT DISTINCT tag, NEW.organization_id, NEW.id FROM unnest(NEW.tags) AS tag;
    RETURN NULL;
END
$$;

CREATE TRIGGER asset_is_tagged AFTER INSERT ON asset FOR EACH ROW WHEN (NEW.tags <> '{}') EXECUTE FUNCTION asset_is_tagged();
CREATE TRIGGER asset_is_tagged_otherwise AFTER UPDATE ON asset FOR EACH ROW
    WHEN ((OLD.tags, OLD.organization_id) IS DISTINCT FROM (NEW.tags, NEW.organization_id)) EXECUTE FUNCTION asset_is_tagged();
INSERT INTO asset_tag SELECT DISTINCT tag, organization_id, id FROM asset, unnest(tags) AS tag;
