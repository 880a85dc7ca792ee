-- Which packages a rule is about: those that it forbids, that are older than it says, or that fulfil it. Compared once, when
-- the rule or the package is new.
CREATE TABLE software_rule_package (
    rule_id uuid NOT NULL REFERENCES software_rule ON DELETE CASCADE,
    package_id bigint NOT NULL,
    PRIMARY KEY (rule_id, package_id)
);

CREATE INDEX software_rule_package_package ON software_rule_package (package_id);

INSERT INTO software_rule_package (rule_id, package_id)
SELECT rule.id, package.id FROM software_rule AS rule
JOIN software_title AS title ON lower(title.name) LIKE rule.title_like
  AND (rule.publisher_like IS NULL OR lower(title.publisher) LIKE rule.publisher_like)
JOIN software_package AS package ON package.title_id = title.id
  AND (rule.min_version_key IS NULL OR package.version_key < rule.min_version_key);

-- Which machines break which rule, as of their last look. package_id: what is installed; null when it is missing.
CREATE TABLE software_deviation (
    rule_id uuid NOT NULL REFERENCES software_rule ON DELETE CASCADE,
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    package_id bigint,
    PRIMARY KEY (rule_id, asset_id)
);

CREATE INDEX software_deviation_asset ON software_deviation (asset_id);

-- The machines there are, looked at once more.
INSERT INTO posture_review (id, not_before, after_asset_id)
SELECT gen_random_uuid(), now(), '00000000-0000-0000-0000-000000000000' WHERE EXISTS (SELECT FROM software_rule)
ON CONFLICT (organization_id, criticality) DO UPDATE SET not_before = excluded.not_before, after_asset_id = excluded.after_asset_id;
