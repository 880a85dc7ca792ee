-- A place that is left to a human may be of no machine: a site, a room, a credential. Its id is in the name of the place then.
ALTER TABLE erasure_review DROP CONSTRAINT erasure_review_pkey;
ALTER TABLE erasure_review ALTER COLUMN asset_id DROP NOT NULL;
ALTER TABLE erasure_review ADD CONSTRAINT erasure_review_once UNIQUE NULLS NOT DISTINCT (person_ref, asset_id, place);
