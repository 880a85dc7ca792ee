-- Where the writing of all words again has come to; no row: it is done. One rule folds texts now, and addresses are no longer cut
-- into parts, so every machine's words are written again while the service works. Until then an old row is found as before.
CREATE TABLE search_rebuild (after_number bigint NOT NULL);
INSERT INTO search_rebuild VALUES (0);
