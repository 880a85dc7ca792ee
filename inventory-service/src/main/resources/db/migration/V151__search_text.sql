-- A text as people search for it (SearchText), for the short lists in which names are looked through: without accents, ligatures
-- and capitals, whatever the locale of the database.
CREATE FUNCTION search_text(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(replace(replace(replace(
        regexp_replace(normalize(lower(said COLLATE pg_c_utf8), NFKD), '[\u0300-\u036F]', '', 'g'),
        'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), '\s+', ' ', 'g'))
$$;
