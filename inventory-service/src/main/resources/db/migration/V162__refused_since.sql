-- When an organisation refused what it had wanted before: documents that came earlier hold it.
ALTER TABLE people_purge ADD COLUMN since timestamptz NOT NULL DEFAULT now();
