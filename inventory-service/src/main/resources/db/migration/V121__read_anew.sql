-- Version of the reading of documents (DocumentReader) that the sections of a machine were written by: what an older one wrote down
-- in another way is no change of the machine.
ALTER TABLE asset ADD COLUMN reading integer NOT NULL DEFAULT 0;
