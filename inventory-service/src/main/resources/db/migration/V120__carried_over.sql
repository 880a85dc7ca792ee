-- What the migrations since V064 left for "the next inventory", which may come late or say nothing new.

-- On which host a virtual machine runs: as the hosts list them, the one that listed it last.
INSERT INTO asset_relation (id, organization_id, from_id, to_id, kind, source, related_at)
SELECT uuidv7(), vm.organization_id, known.id, vm.host_asset_id, 'RUNS_ON', 'DISCOVERED', vm.seen_at
FROM hosted_vm AS vm JOIN asset AS host ON host.id = vm.host_asset_id AND host.merged_into_id IS NULL
JOIN LATERAL (
    SELECT min(asset.id::text)::uuid AS id FROM asset_identifier AS identifier JOIN asset ON asset.id = identifier.asset_id
    WHERE identifier.organization_id = vm.organization_id AND identifier.kind = 'UUID'
      AND asset.merged_into_id IS NULL AND asset.id <> vm.host_asset_id
      AND identifier.value IN (vm.uuid,
        regexp_replace(vm.uuid, '^(..)(..)(..)(..)', '\4\3\2\1'),
        regexp_replace(vm.uuid, '^(..)(..)(..)(..)-(..)(..)-(..)(..)', '\4\3\2\1-\6\5-\8\7'))
    HAVING count(DISTINCT asset.id) = 1) AS known ON true
WHERE NOT EXISTS (SELECT FROM hosted_vm AS later
        WHERE later.organization_id = vm.organization_id AND later.uuid = vm.uuid
          AND (later.seen_at, later.host_asset_id) > (vm.seen_at, vm.host_asset_id))
  AND NOT EXISTS (SELECT FROM asset_relation AS there WHERE there.from_id = known.id AND there.kind = 'RUNS_ON')
ON CONFLICT DO NOTHING;

-- Names of software as the service folds what is typed (SearchText), whatever the locale of the database: V098 left capitals with
-- an accent and ligatures as they were.
UPDATE software_title SET search_name = folded.name, publisher_key = folded.publisher
FROM (SELECT id, left(fold[1], 200) COLLATE "C" AS name, fold[2] COLLATE "C" AS publisher FROM software_title, LATERAL (
        SELECT array_agg(btrim(regexp_replace(lower(replace(replace(
            regexp_replace(normalize(said, NFKD), '[\u0300-\u036F]', '', 'g'), 'œ', 'oe'), 'Œ', 'oe') COLLATE pg_c_utf8),
            '\s+', ' ', 'g')) ORDER BY place) AS fold
        FROM unnest(ARRAY[software_title.name, software_title.publisher]) WITH ORDINALITY AS written (said, place)) AS plain) AS folded
WHERE folded.id = software_title.id
  AND (software_title.search_name, software_title.publisher_key) IS DISTINCT FROM (folded.name, folded.publisher);

UPDATE organization_title SET name_key = title.search_name FROM software_title AS title
WHERE title.id = organization_title.title_id AND organization_title.name_key <> title.search_name;

-- A title is as old as where it was seen first, not as the column.
UPDATE software_title SET first_seen_at = seen.at
FROM (SELECT title_id, min(first_seen_at) AS at FROM organization_title GROUP BY title_id) AS seen
WHERE seen.title_id = software_title.id AND seen.at < software_title.first_seen_at;
