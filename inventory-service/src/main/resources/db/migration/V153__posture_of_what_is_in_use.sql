-- Only machines in use are checked. Nobody looks again at what was retired, so the last thing that was said of it goes here; the others
-- follow with the review, which tells the other services too.
WITH gone AS (
    UPDATE asset SET posture = '{}', posture_score = NULL
    WHERE state IN ('RETIRED', 'DISPOSED') AND posture <> '{}' RETURNING id)
INSERT INTO asset_score_day (asset_id, day, score)
SELECT id, (now() AT TIME ZONE 'Europe/Paris')::date, NULL FROM gone
ON CONFLICT (asset_id, day) DO UPDATE SET score = NULL;

INSERT INTO posture_review (id, not_before, after_asset_id)
SELECT uuidv7(), now(), '00000000-0000-0000-0000-000000000000' WHERE EXISTS (SELECT FROM asset)
ON CONFLICT (organization_id, criticality) DO UPDATE SET not_before = excluded.not_before, after_asset_id = excluded.after_asset_id;
