-- What the machine number n is like: the same at every size, so that sizes can be compared.
CREATE SCHEMA bench;

-- Between 0 and 1, another one for each salt.
CREATE FUNCTION bench.u(n bigint, salt int) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (hashint8extended(n, salt) & 1048575) / 1048576.0::double precision $$;

-- As UUIDv7: in the order of the number, a minute apart; kind tells the tables apart.
CREATE FUNCTION bench.id(n bigint, kind int, unique_number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (lpad(to_hex(1700000000000 + n * 60000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
        || lpad(to_hex(unique_number), 15, '0'))::uuid $$;
CREATE FUNCTION bench.day(n bigint) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT to_timestamp(1700000000 + n * 60) $$;

-- Client A has 30 of a hundred machines, client B one of a thousand (and a page of them in the smallest fleet), 197 others the rest,
-- the first of them the most.
CREATE FUNCTION bench.other(k bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT ('01900000-0000-7000-8000-000000001' || lpad(k::text, 3, '0'))::uuid $$;
CREATE FUNCTION bench.organization_of(k bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT CASE k WHEN 197 THEN '01900000-0000-7000-8000-00000000000a'::uuid WHEN 198 THEN '01900000-0000-7000-8000-00000000000b'::uuid
        WHEN 199 THEN '01900000-0000-7000-8000-000000000001'::uuid ELSE bench.other(k) END $$;
CREATE FUNCTION bench.client(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT CASE WHEN n <= 300 AND n % 2 = 0 OR bench.u(n, 1) < 0.001 THEN 198 WHEN bench.u(n, 1) < 0.301 THEN 197
        ELSE floor(power((bench.u(n, 1) - 0.301) / 0.699, 2) * 197)::bigint END $$;
CREATE FUNCTION bench.organization(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT bench.organization_of(bench.client(n)) $$;

-- Each client has five sites.
CREATE FUNCTION bench.site(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT bench.client(n) * 5 + n % 5 $$;
CREATE FUNCTION bench.product(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT floor(power(bench.u(n, 5), 3) * 500)::bigint $$;
CREATE FUNCTION bench.maker(product bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (ARRAY['HP', 'Dell', 'Lenovo', 'Fujitsu', 'Apple', 'Asus', 'Epson'])[product % 7 + 1] $$;
CREATE FUNCTION bench.model(product bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (ARRAY['ProBook', 'Latitude', 'ThinkPad'])[product % 3 + 1] || ' ' || 100 + product $$;
CREATE FUNCTION bench.title(k bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (ARRAY['Outil', 'Suite', 'Pilote', 'Client', 'Bibliothèque'])[k % 5 + 1] || ' professionnel ' || k $$;
CREATE FUNCTION bench.system(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT CASE WHEN bench.u(n, 8) < 0.7 THEN 'Microsoft Windows 11 Professionnel' WHEN bench.u(n, 8) < 0.95 THEN 'Microsoft Windows 10 Professionnel'
        WHEN bench.u(n, 8) < 0.999 THEN 'Debian GNU/Linux 13' ELSE 'Microsoft Windows 7 Professionnel' END $$;
CREATE FUNCTION bench.tags(n bigint) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT CASE WHEN n % 5 = 0 THEN '{siege}'::text[] ELSE '{}' END || CASE WHEN n % 150 = 0 THEN '{direction}'::text[] ELSE '{}' END $$;

CREATE FUNCTION bench.name(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (ARRAY['COMPTA', 'ACCUEIL', 'ATELIER', 'MAIRIE'])[n % 4 + 1] || '-' || lpad(n::text, 7, '0') $$;
CREATE FUNCTION bench.serial(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT upper('5CG' || substr(md5('serial ' || n), 1, 8)) $$;
CREATE FUNCTION bench.mac(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT rtrim(regexp_replace('a46b' || lpad(to_hex(n), 8, '0'), '(..)', '\1:', 'g'), ':') $$;
CREATE FUNCTION bench.ip(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT '10.' || (n >> 16 & 255) || '.' || (n >> 8 & 255) || '.' || (n & 255) $$;
CREATE FUNCTION bench.first_name(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (ARRAY['Helene', 'Yann', 'Nolwenn', 'Paul', 'Fatou', 'Ines', 'Marc', 'Lea', 'Jean', 'Sofia'])[floor(bench.u(n, 25) * 10)::int + 1] $$;
CREATE FUNCTION bench.last_name(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (ARRAY['Le Goff', 'Martin', 'Diallo', 'Kerbrat', 'Petit'])[floor(bench.u(n, 26) * 5)::int + 1] || ' ' || n % 997 $$;
CREATE FUNCTION bench.login(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT lower(bench.first_name(n)) || '.' || n % 997 $$;

-- As Words of the service: each word, and the parts of it.
CREATE FUNCTION bench.words(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT string_to_array(lower(said), ' ') || regexp_split_to_array(lower(said), '[^a-z0-9]+') $$;

CREATE TABLE bench.asset AS TABLE asset;
CREATE TABLE bench.asset_section AS TABLE asset_section;
CREATE TABLE bench.agent AS TABLE agent;
CREATE TABLE bench.raw_inventory AS TABLE raw_inventory;
