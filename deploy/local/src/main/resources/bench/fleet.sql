-- A fleet of machines number ${from} to ${to}, made by PostgreSQL alone. Each block fills one table and depends on nothing but the
-- number, so that blocks may run in any order and a fleet can grow. "as delivered": columns that a block leaves out are those of the
-- machine that was delivered over HTTP before, so that the service can read them. Ids of software begin where those of the delivered machine end.

-- into organization
SELECT bench.other(k) AS id, 0 AS version, 'CLIENT-' || k AS code, 'Client ' || k AS name, 'CLIENT' AS kind,
       (SELECT holiday_calendar FROM organization LIMIT 1) AS holiday_calendar, true AS active, now() AS registered_at
FROM generate_series(0, 196) AS k WHERE ${from} = 1

-- into site
SELECT bench.id(0, 20, k) AS id, 0 AS version, bench.organization_of(k / 5) AS organization_id, 'Site ' || k AS name,
       'site ' || k AS name_key, 'Brest' AS city, 'FR' AS country, false AS archived, now() AS registered_at
FROM generate_series(0, 999) AS k WHERE ${from} = 1

-- into asset_model
SELECT bench.id(0, 21, k) AS id, 0 AS version, bench.maker(k) AS manufacturer, bench.model(k) AS name,
       CASE k % 10 WHEN 0 THEN 'SERVER' WHEN 1 THEN 'PRINTER' WHEN 2 THEN 'MONITOR' WHEN 3 THEN 'WORKSTATION' ELSE 'LAPTOP' END AS kind,
       36 AS warranty_months, now() AS created_at
FROM generate_series(0, 499) AS k WHERE ${from} = 1

-- into software_title
SELECT k + 10000 AS id, 'titre ' || k AS key, 'Éditeur ' || k % 400 AS publisher, bench.title(k) AS name,
       replace(lower(bench.title(k)), 'è', 'e') AS search_name, 'editeur ' || k % 400 AS publisher_key, now() AS first_seen_at
FROM generate_series(1, 50000) AS k WHERE ${from} = 1

-- into software_title_word
SELECT word, k + 10000 AS title_id FROM generate_series(1, 50000) AS k, software_words(bench.title(k)) AS word WHERE ${from} = 1

-- into software_package
SELECT k + 10000 AS id, md5('paquet ' || k)::uuid AS digest, (k - 1) / 3 + 10001 AS title_id, bench.title((k - 1) / 3 + 1) AS name,
       '1.' || k % 3 AS version, software_version_key('1.' || k % 3) AS version_key, 'x86_64' AS arch, 'registry' AS source
FROM generate_series(1, 150000) AS k WHERE ${from} = 1

-- into asset as delivered
SELECT bench.id(n, 1, n) AS id, n + 1000 AS number, bench.organization(n) AS organization_id,
       bench.name(n) AS name, bench.serial(n) AS serial, md5('uuid ' || n)::uuid::text AS uuid,
       bench.maker(bench.product(n)) AS manufacturer, bench.model(bench.product(n)) AS model,
       CASE WHEN x < 0.55 THEN 'LAPTOP' WHEN x < 0.8 THEN 'WORKSTATION' WHEN x < 0.86 THEN 'SERVER' WHEN x < 0.92 THEN 'MONITOR'
            WHEN x < 0.97 THEN 'PRINTER' WHEN x < 0.98 THEN 'VM' WHEN x < 0.99 THEN 'SWITCH' WHEN x < 0.999 THEN 'MOBILE' ELSE 'UPS' END AS kind,
       CASE WHEN y < 0.85 THEN 'DEPLOYED' WHEN y < 0.90 THEN 'IN_STOCK' WHEN y < 0.95 THEN 'RETIRED' WHEN y < 0.97 THEN 'SPARE'
            WHEN y < 0.98 THEN 'IN_REPAIR' WHEN y < 0.99 THEN 'LOANED' WHEN y < 0.998 THEN 'TO_RETIRE' WHEN y < 0.999 THEN 'LOST' ELSE 'STOLEN' END AS state,
       CASE WHEN z < 0.8 THEN 'MEDIUM' WHEN z < 0.9 THEN 'LOW' WHEN z < 0.98 THEN 'HIGH' ELSE 'CRITICAL' END AS criticality,
       CASE WHEN bench.u(n, 6) < 0.94 THEN 'CLIENT' WHEN bench.u(n, 6) < 0.97 THEN 'RENTAL' WHEN bench.u(n, 6) < 0.99 THEN 'SHOP_STOCK' ELSE 'DEMO' END AS ownership,
       CASE WHEN bench.u(n, 7) < 0.7 THEN bench.id(0, 20, bench.site(n)) END AS site_id, bench.id(0, 21, bench.product(n)) AS model_id,
       bench.tags(n) AS tags,
       CASE WHEN x < 0.8 THEN jsonb_set(delivered.operating_system, '{name}', to_jsonb(bench.system(n))) END AS operating_system,
       delivered.discovered || jsonb_build_object('name', bench.name(n), 'serial', bench.serial(n)) AS discovered,
       CASE WHEN bench.u(n, 9) < 0.08 THEN jsonb_set(delivered.posture, '{ANTIVIRUS,result}', '"FAIL"')
            WHEN bench.u(n, 9) < 0.12 THEN jsonb_set(delivered.posture, '{DISK_ENCRYPTION,result}', '"FAIL"') ELSE delivered.posture END AS posture,
       (bench.u(n, 10) * 100)::int AS posture_score, 20 AS software_count, now() + interval '300 days' AS posture_due_at,
       bench.day(n) AS registered_at, now() - bench.u(n, 11) * interval '60 days' AS last_inventory_at
FROM (SELECT n, bench.u(n, 2) AS x, bench.u(n, 3) AS y, bench.u(n, 4) AS z FROM generate_series(${from}, ${to}) AS n) AS machine,
     bench.asset AS delivered

-- into asset_tag
SELECT tag, bench.organization(n) AS organization_id, bench.id(n, 1, n) AS asset_id
FROM generate_series(${from}, ${to}) AS n, unnest(bench.tags(n)) AS tag

-- into asset_due
SELECT bench.id(n, 1, n) AS asset_id, bench.organization(n) AS organization_id, bench.u(n, 3) < 0.90 AS in_use,
       current_date + (bench.u(n, 12) * 1400)::int - 400 AS warranty_ends_on, current_date + (bench.u(n, 13) * 1800)::int - 300 AS life_ends_on,
       CASE WHEN bench.u(n, 14) < 0.5 THEN current_date + (bench.u(n, 14) * 4000)::int - 400 END AS support_ends_on,
       CASE WHEN bench.u(n, 15) < 0.05 THEN current_date - (bench.u(n, 15) * 4000)::int END AS os_ended_on,
       CASE WHEN bench.u(n, 9) < 0.02 THEN current_date - (bench.u(n, 9) * 4000)::int END AS failing_on,
       '{"AGE": "2026-01-01", "OS_END_OF_LIFE": "2026-01-01", "FAILING_POSTURE": "2026-01-01", "END_OF_SUPPORT": "2026-01-01"}'::jsonb AS renewal_told,
       0 AS warned_days
FROM generate_series(${from}, ${to}) AS n

-- into asset_identifier
SELECT bench.id(n, 1, n) AS asset_id, bench.organization(n) AS organization_id, said.kind, said.value
FROM generate_series(${from}, ${to}) AS n,
     LATERAL (VALUES ('SERIAL', lower(bench.serial(n))), ('UUID', md5('uuid ' || n)::uuid::text), ('MAC', bench.mac(n))) AS said (kind, value)

-- into asset_token
SELECT n + 1000 AS asset_number, said.token, bench.organization(n) AS organization_id
FROM generate_series(${from}, ${to}) AS n,
     LATERAL (SELECT DISTINCT token FROM unnest(
         bench.words(bench.name(n)) || bench.words(bench.serial(n)) || bench.words(bench.maker(bench.product(n)))
         || bench.words(bench.model(bench.product(n))) || bench.ip(n) || replace(bench.mac(n), ':', '')
         || bench.tags(n) || bench.words(bench.login(n))) AS token WHERE length(token) >= 2) AS said

-- into asset_software
SELECT n + 1000 AS asset_number, (owner.number::bigint << 32) + n + 1000 AS place, said.package_id, date '2026-01-01' AS installed_on,
       bench.day(n) AS first_seen_at
FROM generate_series(${from}, ${to}) AS n JOIN organization AS owner ON owner.id = bench.organization(n),
     LATERAL (SELECT DISTINCT floor(power(bench.u(n * 20 + k, 16), 4) * 150000)::bigint + 10001 AS package_id
              FROM generate_series(0, 19) AS k) AS said

-- into organization_title
SELECT organization_id, title_id, replace(lower(bench.title(title_id - 10000)), 'è', 'e') AS name_key, now() AS first_seen_at
FROM (SELECT DISTINCT bench.organization(n) AS organization_id,
             floor(power(bench.u(n * 20 + k, 16), 4) * 150000)::bigint / 3 + 10001 AS title_id
      FROM generate_series(${from}, ${to}) AS n, generate_series(0, 19) AS k) AS has
WHERE NOT EXISTS (SELECT FROM organization_title AS known
    WHERE known.organization_id = has.organization_id AND known.title_id = has.title_id)

-- into agent as delivered
SELECT bench.id(n, 2, n) AS id, bench.organization(n) AS organization_id, md5('agent ' || n)::uuid::text AS agent_key,
       bench.name(n) || '-2026-01-05-08-00-00' AS device_id, bench.id(n, 1, n) AS asset_id,
       CASE WHEN bench.u(n, 17) < 0.7 THEN 'GLPI-Agent_v1.12' WHEN bench.u(n, 17) < 0.999 THEN 'GLPI-Agent_v1.11' ELSE 'GLPI-Agent_v1.4' END AS agent_version,
       CASE WHEN bench.u(n, 18) < 0.001 THEN 'PENDING' WHEN bench.u(n, 18) < 0.002 THEN 'REFUSED' ELSE 'APPROVED' END AS approval,
       CASE WHEN bench.u(n, 19) < 0.9 THEN now() - bench.u(n, 11) * interval '2 days' ELSE now() - bench.u(n, 11) * interval '120 days' END AS last_contact_at,
       bench.day(n) AS first_inventory_at
FROM generate_series(${from}, ${to}) AS n WHERE bench.u(n, 20) < 0.9

-- into raw_inventory as delivered
SELECT bench.id(n, 3, n) AS id, bench.organization(n) AS organization_id, md5('agent ' || n)::uuid::text AS agent_key,
       bench.name(n) || '-2026-01-05-08-00-00' AS device_id, decode(md5('body ' || n), 'hex') AS digest, NULL::uuid AS body_id,
       CASE WHEN bench.u(n, 21) < 0.98 THEN 'PROCESSED' ELSE 'QUARANTINED' END AS status,
       CASE WHEN bench.u(n, 21) < 0.98 THEN NULL WHEN bench.u(n, 21) < 0.995 THEN 'UNKNOWN_MACHINE' ELSE 'UNREADABLE' END AS reason_code,
       bench.id(n, 1, n) AS asset_id, bench.day(n) AS received_at, bench.day(n) AS processed_at
FROM generate_series(${from}, ${to}) AS n WHERE n % 2 = 0

-- into asset_section as delivered
SELECT bench.id(n, 1, n) AS asset_id, section.section, section.entries, section.seen_at
FROM generate_series(${from}, ${to}) AS n, bench.asset_section AS section WHERE n % 100 = 0

-- into person
SELECT bench.id(n, 4, n) AS person_ref, 0 AS version, bench.organization(n) AS organization_id, 'ACTIVE' AS status,
       bench.first_name(n) AS first_name, bench.last_name(n) AS last_name, '[]'::jsonb AS emails, '[]'::jsonb AS phones,
       bench.login(n) || '.' || n AS login, CASE WHEN n % 2 = 0 THEN bench.id(0, 20, bench.site(n)) END AS site_id,
       '[]'::jsonb AS roles, bench.day(n) AS registered_at
FROM generate_series(${from}, ${to}) AS n WHERE n % 5 = 0

-- into person_term
SELECT bench.organization(n) AS organization_id, term, bench.id(n, 4, n) AS person_ref
FROM generate_series(${from}, ${to}) AS n,
     unnest(ARRAY[lower(bench.first_name(n) || ' ' || bench.last_name(n)), lower(bench.last_name(n) || ' ' || bench.first_name(n)),
         bench.login(n) || '.' || n, bench.login(n) || '.' || n || '@client.example']) AS term
WHERE n % 5 = 0

-- into asset_assignment
SELECT bench.id(n, 5, n) AS id, 0 AS version, bench.id(n, 1, n) AS asset_id, bench.organization(n) AS organization_id,
       CASE WHEN n % 10 <> 1 THEN bench.id(n - n % 5, 4, n - n % 5) END AS person_ref,
       CASE WHEN n % 10 = 1 THEN bench.id(0, 20, bench.site(n)) END AS site_id, bench.day(n) AS assigned_at, 'technician' AS assigned_by,
       CASE WHEN bench.u(n, 22) < 0.05 THEN now() + (bench.u(n, 23) - 0.5) * interval '90 days' END AS expected_return_at,
       CASE WHEN bench.u(n, 24) < 0.3 THEN now() END AS returned_at
FROM generate_series(${from}, ${to}) AS n WHERE n % 2 = 1 AND n > 5

-- into match_suggestion
SELECT bench.id(n, 6, n) AS id, 0 AS version, bench.organization(n) AS organization_id, bench.id(n, 1, n) AS asset_id,
       bench.id(n - 1, 1, n - 1) AS other_id, CASE WHEN n % 400 = 0 THEN 'OPEN' ELSE 'DISMISSED' END AS state, '["SAME_NAME"]'::jsonb AS reasons,
       bench.day(n) AS opened_at, CASE WHEN n % 400 <> 0 THEN now() END AS decided_at
FROM generate_series(${from}, ${to}) AS n WHERE n % 50 = 0

-- into monitor_sighting
SELECT bench.id(n, 7, n) AS id, bench.organization(n) AS organization_id, 'ecran' || n AS serial, bench.id(n, 1, n) AS asset_id,
       'DELL P2419H' AS name, 'Dell' AS manufacturer, bench.day(n) AS since, false AS contested, false AS shared
FROM generate_series(${from}, ${to}) AS n WHERE n % 5 = 0

-- into asset_history
SELECT bench.id(n, 8, n) AS id, bench.id(n, 1, n) AS asset_id, bench.organization(n) AS organization_id, bench.day(n) AS at,
       'agent:bench' AS actor, 1 AS total, '[]'::jsonb AS changes
FROM generate_series(${from}, ${to}) AS n WHERE n % 4 = 0
