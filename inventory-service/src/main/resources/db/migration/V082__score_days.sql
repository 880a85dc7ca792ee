-- One review waits for each scope; a rule that changes meanwhile makes it begin again.
DELETE FROM posture_review AS double USING posture_review AS kept
WHERE double.id > kept.id AND (double.organization_id, double.criticality) IS NOT DISTINCT FROM (kept.organization_id, kept.criticality);
UPDATE posture_review SET after_asset_id = '00000000-0000-0000-0000-000000000000';
CREATE UNIQUE INDEX posture_review_scope ON posture_review (organization_id, criticality) NULLS NOT DISTINCT;

-- The score of a machine on the days on which it changed; null from the day on which nothing counts any more.
CREATE TABLE asset_score_day (
    asset_id uuid NOT NULL REFERENCES asset ON DELETE CASCADE,
    day date NOT NULL,
    score integer,
    PRIMARY KEY (asset_id, day)
);
CREATE INDEX asset_score_day_old ON asset_score_day (day);

-- The table of ends of support that machines were last looked at with: another one asks for a review, whoever reads it first.
CREATE TABLE end_of_life_seen (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    digest text NOT NULL
);
