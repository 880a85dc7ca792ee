-- Versions are compared without the epoch of Debian packages, and 128, 128.0 and 128.0.0 are one version: as VersionKey of the
-- service does it. Only keys that change are written anew.
CREATE FUNCTION software_version_key(version text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(coalesce(string_agg(
        CASE WHEN token ~ '^[0-9]' THEN '%' || lpad(left(ltrim(token, '0'), 12), 12, '0')
             WHEN token LIKE '~%' THEN '!' || substr(token, 2)
             WHEN token IN ('alpha', 'beta', 'rc', 'pre', 'dev') THEN '!' || token
             ELSE '$' || token END, '' ORDER BY nth), '') || '#', '(%0{12})+([!#$])', '\2', 'g')
    FROM (SELECT found[1] AS token, nth FROM regexp_matches(
        lower(regexp_replace(version, '^[0-9]+:', '') COLLATE pg_c_utf8), '[0-9]+|~?[[:alpha:]]+', 'g') WITH ORDINALITY AS found (found, nth)
        WHERE nth <= 12) AS tokens
$$;

-- The same every night (SoftwareHousekeeping): a replica that still runs as before writes the keys of before, for the packages that
-- it sees first.
CREATE FUNCTION software_version_keys_anew() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    anew boolean;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('software-rules'));
    UPDATE software_package SET version_key = software_version_key(version)
    WHERE (version ~ '^[0-9]+:' OR version_key ~ '%0{12}[!#$]') AND version_key <> software_version_key(version);
    anew := FOUND;
    UPDATE software_rule SET min_version_key = software_version_key(min_version)
    WHERE (min_version ~ '^[0-9]+:' OR min_version_key ~ '%0{12}[!#$]') AND min_version_key <> software_version_key(min_version);
    IF NOT (anew OR FOUND) OR NOT EXISTS (SELECT FROM software_rule WHERE min_version_key IS NOT NULL) THEN
        RETURN false;
    END IF;
    DELETE FROM software_rule_package WHERE rule_id IN (SELECT id FROM software_rule WHERE min_version_key IS NOT NULL);
    INSERT INTO software_rule_package (rule_id, package_id)
    SELECT rule.id, package.id FROM software_rule AS rule
    JOIN software_title AS title ON lower(title.name) LIKE rule.title_like
      AND (rule.publisher_like IS NULL OR lower(title.publisher) LIKE rule.publisher_like)
    JOIN software_package AS package ON package.title_id = title.id AND package.version_key < rule.min_version_key;
    -- The machines there are, looked at once more.
    INSERT INTO posture_review (id, not_before, after_asset_id)
    VALUES (uuidv7(), now(), '00000000-0000-0000-0000-000000000000')
    ON CONFLICT (organization_id, criticality) DO UPDATE SET not_before = excluded.not_before, after_asset_id = excluded.after_asset_id;
    RETURN true;
END
$$;

SELECT software_version_keys_anew();
