-- Words of the names of software, for the search box: few beside the installations, since a title stands here once however many have
-- it. Folded as the service folds what is typed (SearchText, Words).
CREATE TABLE software_title_word (
    word text COLLATE "C" NOT NULL,
    title_id bigint NOT NULL REFERENCES software_title ON DELETE CASCADE,
    PRIMARY KEY (word, title_id)
);

CREATE INDEX software_title_word_title ON software_title_word (title_id, word);

CREATE FUNCTION software_words(name text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
    WITH whole AS (
        SELECT word FROM regexp_split_to_table(
            lower(replace(replace(regexp_replace(normalize(name, NFKD), '[\u0300-\u036F]', '', 'g'), 'œ', 'oe'), 'Œ', 'oe') COLLATE pg_c_utf8),
            '\s+') AS word)
    SELECT DISTINCT left(said, 60) FROM (
        SELECT word FROM whole
        UNION ALL SELECT part FROM whole, regexp_split_to_table(word COLLATE pg_c_utf8, '[^[:alnum:]]+') AS part
        UNION ALL SELECT regexp_replace(word, '[:.-]', '', 'g') FROM whole WHERE word ~ '^([0-9a-f]{2}[:-]|[0-9a-f]{4}[.])') AS all_of_it (said)
    WHERE length(said) >= 2
$$;

CREATE FUNCTION software_title_is_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO software_title_word SELECT word, NEW.id FROM software_words(NEW.name) AS word;
    RETURN NULL;
END
$$;

CREATE TRIGGER software_title_is_new AFTER INSERT ON software_title FOR EACH ROW EXECUTE FUNCTION software_title_is_new();
INSERT INTO software_title_word SELECT word, title.id FROM software_title AS title, software_words(title.name) AS word;
